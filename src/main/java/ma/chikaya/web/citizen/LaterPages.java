package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Drafts;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A draft left and taken up again: the resume link, its page, deleting it. Links change nothing by themselves. */
@Controller
class LaterPages {

    private final Flow flow;
    private final Drafts drafts;
    private final Settings settings;

    LaterPages(Flow flow, Drafts drafts, Settings settings) {
        this.flow = flow;
        this.drafts = drafts;
        this.settings = settings;
    }

    @GetMapping("/new/later")
    ModelAndView later(HttpServletRequest request) {
        Optional<Draft> draft = flow.find(request);
        if (draft.isEmpty()) return Answer.to(Step.TELL.path());
        String link =
                settings.baseUrl() + "/new/resume/" + DraftCookie.find(request).orElseThrow();
        return Answer.page(
                "later",
                Answer.OK,
                Map.of(
                        "link",
                        link,
                        "until",
                        LegalClock.dayOf(draft.get().savedAt().plus(Drafts.KEPT)),
                        "on",
                        Step.firstOpen(draft.get()).path()));
    }

    @GetMapping("/new/resume/{token}")
    ModelAndView resume(@PathVariable String token) {
        boolean there = drafts.find(token).filter(draft -> !draft.isFiled()).isPresent();
        return Answer.page(
                "resume",
                there ? Answer.OK : org.springframework.http.HttpStatus.NOT_FOUND,
                Map.of("token", token, "there", there));
    }

    @PostMapping("/new/resume/{token}")
    ModelAndView take(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<Draft> draft = drafts.find(token).filter(one -> !one.isFiled());
        if (draft.isEmpty()) return Answer.to("/new/resume/" + token);
        DraftCookie.keep(request, response, token);
        return Answer.to(Step.firstOpen(draft.get()).path());
    }

    /** Asks once more: what is deleted does not come back. */
    @GetMapping("/new/forget")
    ModelAndView askToForget(HttpServletRequest request) {
        return flow.find(request)
                .map(draft -> Answer.page(
                        "forget",
                        Answer.OK,
                        Map.of("back", Step.firstOpen(draft).path())))
                .orElseGet(() -> Answer.to("/"));
    }

    /** Everything of the draft is deleted, here and on this device. */
    @PostMapping("/new/forget")
    ModelAndView forget(HttpServletRequest request, HttpServletResponse response) {
        DraftCookie.find(request).ifPresent(drafts::forget);
        DraftCookie.clear(request, response);
        return Answer.to("/?forgotten");
    }
}
