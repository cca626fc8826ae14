package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.intake.Form;
import ma.chikaya.routing.Topics;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A filing that begins at a body's window: addressed to it, and about the topic chosen there. */
@Controller
class WindowFiling {

    private final Flow flow;
    private final Bodies bodies;
    private final Topics topics;

    WindowFiling(Flow flow, Bodies bodies, Topics topics) {
        this.flow = flow;
        this.bodies = bodies;
        this.topics = topics;
    }

    @PostMapping(Routes.WINDOW + "{slug:[a-z0-9-]{1,120}}/file")
    ModelAndView begin(Page page, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Body body = bodies.findBySlug(slug)
                .filter(Body::addressable)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String chosen = new Fields(request).line("topic");
        String topic = topics.find(chosen).filter(one -> one.group() != null).isPresent() ? chosen : null;
        Flow.Saving saving =
                flow.save(request, response, page, true, draft -> draft.with(form -> to(form, body, topic)));
        return switch (saving) {
            case Flow.Saving.Held(var task) -> HeldPage.of(request, task);
            case Flow.Saving.Away() -> Answer.to(Step.TELL.path());
            default -> Answer.to(Step.TELL.path());
        };
    }

    /** A commune's own place is filled in; what was said before stays. */
    private static Form to(Form form, Body body, @Nullable String topic) {
        Form addressed = form.with(new Form.Addressee(body.id(), topic));
        boolean local = body.family() == Family.COMMUNE || body.family() == Family.ARRONDISSEMENT;
        return local && body.territory() != null && form.place() == null
                ? addressed.with(Form.Place.in(body.territory(), ""))
                : addressed;
    }
}
