package ma.chikaya.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Question;
import ma.chikaya.directory.QuestionTyped;
import ma.chikaya.directory.Windows;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One question a body asks: its words, its kind, and what it is asked about. */
@Controller
@RequestMapping(BodyPaths.BODY + "/window/questions")
class QuestionController {

    private static final String ONE = "/{question:\\d{1,9}}";

    private final Keepers keepers;
    private final Windows windows;
    private final TopicBoxes topics;

    QuestionController(Keepers keepers, Windows windows, TopicBoxes topics) {
        this.keepers = keepers;
        this.windows = windows;
        this.topics = topics;
    }

    @GetMapping("/new")
    String create(@PathVariable int id, Official official, Page page, Model model) {
        Body body = keepers.get(official, id);
        QuestionTyped empty = new QuestionTyped(null, Question.Kind.TEXT, false, "", "", "", "", "");
        return page(model, page, official, body, null, empty, 0, List.of());
    }

    @GetMapping(ONE)
    String edit(@PathVariable int id, @PathVariable int question, Official official, Page page, Model model) {
        Body body = keepers.get(official, id);
        Question kept = find(id, question);
        return page(model, page, official, body, question, QuestionTyped.of(kept), kept.version(), List.of());
    }

    @PostMapping({"/new", ONE})
    String save(
            @PathVariable int id,
            @PathVariable(required = false) @Nullable Integer question,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        Form form = new Form(request);
        String topic = form.line("topic");
        QuestionTyped typed = new QuestionTyped(
                topics.known(List.of(topic)).isEmpty() ? null : topic,
                kind(form.line("kind")),
                form.ticked("required"),
                form.line("label-ar"),
                form.line("label-fr"),
                form.line("label-zgh"),
                form.text("choices-ar"),
                form.text("choices-fr"));
        List<FormError> errors = new ArrayList<>();
        typed.check().forEach(wrong -> errors.add(new FormError(wrong.field(), page.t(new Refusal(wrong.key())))));
        int version = form.version();
        if (errors.isEmpty()) {
            switch (windows.ask(official.id(), id, question, version, typed)) {
                case Outcome.Done<Integer> done -> {
                    return "redirect:" + BodyPaths.of(id, "window") + "?done=yes#questions";
                }
                case Outcome.Refused<Integer>(var refusal) -> errors.add(new FormError("label-ar", page.t(refusal)));
            }
            if (question != null) {
                windows.refresh();
                version = find(id, question).version();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page, official, body, question, typed, version, errors);
    }

    @PostMapping(ONE + "/up")
    String moveUp(@PathVariable int id, @PathVariable int question, Official official) {
        keepers.get(official, id);
        windows.moveUp(official.id(), id, find(id, question).id());
        return "redirect:" + BodyPaths.of(id, "window") + "?done=yes#questions";
    }

    @PostMapping(ONE + "/end")
    String end(@PathVariable int id, @PathVariable int question, Official official) {
        keepers.get(official, id);
        windows.end(official.id(), id, find(id, question).id());
        return "redirect:" + BodyPaths.of(id, "window") + "?done=yes#questions";
    }

    private String page(
            Model model,
            Page page,
            Official official,
            Body body,
            @Nullable Integer question,
            QuestionTyped typed,
            int version,
            List<FormError> errors) {
        Set<String> chosen = typed.topic() == null ? Set.of() : Set.of(typed.topic());
        String back = BodyPaths.of(body.id(), "window");
        List<Choice> about =
                new ArrayList<>(List.of(new Choice("", page.t("keep.question.any"), typed.topic() == null)));
        for (TopicBoxes.Group group : topics.of(page, chosen)) {
            about.add(group.whole());
            group.topics().forEach(topic -> about.add(new Choice(topic.value(), "— " + topic.label(), topic.chosen())));
        }
        model.addAttribute("frame", BodyFrame.of(page, official, body));
        model.addAttribute("back", back);
        model.addAttribute("path", back + "/questions/" + (question == null ? "new" : question));
        model.addAttribute("fresh", question == null);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        model.addAttribute("about", about);
        model.addAttribute(
                "kinds",
                Stream.of(Question.Kind.values())
                        .map(kind -> new Choice(
                                kind.word(), page.t("keep.question.kind." + kind.word()), kind == typed.kind()))
                        .toList());
        model.addAttribute("errors", errors);
        return "web/bodies/question";
    }

    private Question find(int body, int question) {
        return windows.listQuestions(body).stream()
                .filter(one -> one.id() == question)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Question.@Nullable Kind kind(String word) {
        Optional<Question.Kind> found = Arrays.stream(Question.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
        return found.orElse(null);
    }
}
