package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Family;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.routing.Taxonomy;
import ma.chikaya.routing.Topic;
import ma.chikaya.routing.TopicText;
import ma.chikaya.routing.Topics;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The topics: their names, everyday words, what is asked and who is competent, each with its versions. */
@Controller
class TopicsController {

    static final String PATH = "/admin/topics";

    private final Topics topics;
    private final Taxonomy taxonomy;
    private final Bodies bodies;
    private final Officials officials;

    TopicsController(Topics topics, Taxonomy taxonomy, Bodies bodies, Officials officials) {
        this.topics = topics;
        this.taxonomy = taxonomy;
        this.bodies = bodies;
        this.officials = officials;
    }

    @GetMapping(PATH)
    String list(Official official, Page page, Model model) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute(
                "groups",
                topics.listGroups().stream()
                        .map(group -> new TopicGroup(
                                group.label().in(page.language()),
                                topics.listOf(group.code()).stream()
                                        .map(topic -> row(page, topic))
                                        .toList()))
                        .toList());
        return "web/admin/topics";
    }

    private TopicRow row(Page page, Topic topic) {
        return new TopicRow(
                PATH + "/" + topic.code(),
                topic.label().in(page.language()),
                topic.code(),
                taxonomy.version(topic.code()));
    }

    @GetMapping(PATH + "/{topic}")
    String show(
            @PathVariable String topic,
            @RequestParam(required = false) @Nullable String done,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        TopicText text = find(topic);
        TopicForm form = TopicForm.of(text, taxonomy.version(topic));
        return page(topic, form, List.of(), done != null, response, official, page, model);
    }

    @PostMapping(PATH + "/{topic}")
    String save(
            @PathVariable String topic,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        find(topic);
        TopicForm form = TopicForm.of(request);
        Outcome<Integer> done = taxonomy.change(official.id(), topic, form.version(), form.text(), form.reason());
        return switch (done) {
            case Outcome.Done<Integer> saved -> "redirect:" + PATH + "/" + topic + "?done";
            case Outcome.Refused<Integer>(var why) ->
                page(
                        topic,
                        form,
                        List.of(new FormError(TopicForm.field(why), page.t(why))),
                        false,
                        response,
                        official,
                        page,
                        model);
        };
    }

    private TopicText find(String topic) {
        return taxonomy.find(topic).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            String topic,
            TopicForm form,
            List<FormError> errors,
            boolean done,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        if (!errors.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("topic", topics.find(topic).orElseThrow());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("done", done);
        model.addAttribute("competent", named(page, find(topic)));
        model.addAttribute("details", details(page, form.text()));
        model.addAttribute("versions", versions(page, topic));
        return "web/admin/topic";
    }

    /** Who is competent now, by name: what is typed are codes. */
    private List<TopicTarget> named(Page page, TopicText text) {
        List<TopicTarget> named = new ArrayList<>();
        for (String code : text.competent()) named.add(new TopicTarget(code, name(page, code)));
        return named;
    }

    private String name(Page page, String code) {
        if (code.equals("MENTIONED")) return page.t("admin.topics.mentioned");
        return code.startsWith("@")
                ? bodies.findByCode(code.substring(1))
                        .map(body -> body.label().in(page.language()))
                        .orElse(code)
                : page.t(Family.valueOf(code).messageKey());
    }

    private List<Choice> details(Page page, TopicText text) {
        return taxonomy.listDetails().stream()
                .map(detail -> new Choice(
                        detail.code(),
                        detail.label().in(page.language()),
                        text.asked().contains(detail.code())))
                .toList();
    }

    private List<TopicVersionRow> versions(Page page, String topic) {
        List<Taxonomy.Version> versions = taxonomy.history(topic);
        Map<Integer, LocalText> names = officials.findNames(
                versions.stream().map(Taxonomy.Version::by).distinct().toList());
        return versions.stream()
                .map(version -> new TopicVersionRow(
                        version.number(),
                        version.reason(),
                        page.html(
                                "bodies.change.entered",
                                "day",
                                LegalTime.dayOf(version.at()),
                                "by",
                                name(page, names.get(version.by()))),
                        version.text()))
                .toList();
    }

    private static String name(Page page, @Nullable LocalText name) {
        return name == null ? "—" : name.in(page.language());
    }
}
