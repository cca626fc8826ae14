package ma.chikaya.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Question;
import ma.chikaya.directory.Window;
import ma.chikaya.directory.Windows;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A body's own window: its words of welcome, the topics it offers, the questions it asks. */
@Controller
@RequestMapping(BodyPaths.BODY + "/window")
class WindowController {

    private final Keepers keepers;
    private final Bodies bodies;
    private final Windows windows;
    private final TopicBoxes topics;

    WindowController(Keepers keepers, Bodies bodies, Windows windows, TopicBoxes topics) {
        this.keepers = keepers;
        this.bodies = bodies;
        this.windows = windows;
        this.topics = topics;
    }

    @GetMapping
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String done,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        model.addAttribute("done", done != null);
        return page(model, page, official, body, WindowForm.of(windows.get(id)), List.of());
    }

    @PostMapping
    String save(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        Form form = new Form(request);
        WindowForm typed = new WindowForm(
                form.text("welcome-ar"),
                form.text("welcome-fr"),
                form.text("welcome-zgh"),
                topics.known(form.all("topics")),
                form.version());
        Outcome<Window> saved =
                windows.save(official.id(), id, typed.version(), typed.ar(), typed.fr(), typed.zgh(), typed.topics());
        return switch (saved) {
            case Outcome.Done<Window> done -> "redirect:" + BodyPaths.of(id, "window") + "?done=yes";
            case Outcome.Refused<Window>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                int now = windows.get(id).version();
                yield page(
                        model,
                        page,
                        official,
                        body,
                        new WindowForm(typed.ar(), typed.fr(), typed.zgh(), typed.topics(), now),
                        List.of(new FormError("welcome-ar", page.t(refusal))));
            }
        };
    }

    private String page(Model model, Page page, Official official, Body body, WindowForm form, List<FormError> errors) {
        String path = BodyPaths.of(body.id(), "window");
        List<QuestionRow> rows = new ArrayList<>();
        for (Question question : windows.listQuestions(body.id())) {
            rows.add(new QuestionRow(
                    question.id(),
                    question.label().in(page.language()),
                    page.t("keep.question.kind." + question.kind().word()),
                    question.topic() == null
                            ? page.t("keep.question.any")
                            : String.join("", topics.names(page, java.util.Set.of(question.topic()))),
                    question.required(),
                    rows.isEmpty(),
                    path + "/questions/" + question.id()));
        }
        model.addAttribute("frame", BodyFrame.of(page, official, body));
        model.addAttribute("back", BodyPaths.of(body.id()));
        model.addAttribute("path", path);
        model.addAttribute("open", Routes.window(bodies.slug(body.id())));
        model.addAttribute("form", form);
        model.addAttribute("groups", topics.of(page, form.topics()));
        model.addAttribute("questions", rows);
        model.addAttribute("most", Question.MOST);
        model.addAttribute("errors", errors);
        return "web/bodies/window";
    }
}
