package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Opened;
import ma.chikaya.frontline.Asked;
import ma.chikaya.frontline.Askings;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Dictations;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The question the server drew, with neither code nor body beside it; the file is shown once it is answered. */
@Controller
class AskingController {

    /** As on the citizen's own page. */
    private static final int LONGEST = 10_000;

    private final Askings askings;
    private final Dictations dictations;
    private final Sentences sentences;
    private final CallAccess access;

    AskingController(Askings askings, Dictations dictations, Sentences sentences, CallAccess access) {
        this.askings = askings;
        this.dictations = dictations;
        this.sentences = sentences;
        this.access = access;
    }

    @GetMapping(CallPaths.CALLS + "/{id}/file/{file}/asking")
    String show(Page page, Official official, @PathVariable String id, @PathVariable String file, Model model) {
        Call call = access.own(official, id);
        Opened opened = access.dictating(official, call, file);
        Typed typed = new Typed(dictations.find(official, call, opened.id()));
        return askings.draw(opened)
                .map(asked -> show(page, official, call, asked, typed, List.of(), model))
                .orElseGet(() -> "redirect:" + CallPaths.file(call.id(), opened.id()));
    }

    @PostMapping(CallPaths.CALLS + "/{id}/file/{file}/asking")
    String reply(
            Page page,
            Official official,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Call call = access.own(official, id);
        Opened opened = access.dictating(official, call, file);
        Typed typed = new Typed(fields);
        if (typed.is("reply", "decline")) {
            askings.decline(official, call, opened);
            return "redirect:" + CallPaths.file(call.id(), opened.id()) + "?did=declined";
        }
        String comment = typed.text("comment");
        Optional<Asked> asked = askings.draw(opened);
        Outcome<Integer> taken = comment.length() > LONGEST
                ? Outcome.refused(new Refusal("intake.long", Map.of("max", LONGEST)))
                : askings.reply(official, call, opened, typed.raw("reply"), comment.isEmpty() ? null : comment);
        String next = "redirect:" + CallPaths.file(call.id(), opened.id());
        // Nothing is asked any more: it was answered before, on the page or by a second press.
        if (asked.isEmpty()) return next;
        return switch (taken) {
            case Outcome.Done<Integer> done -> {
                dictations.keep(official, call, opened.id(), Map.of("comment", ""));
                yield next + "?did=asked";
            }
            case Outcome.Refused<Integer>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        page,
                        official,
                        call,
                        asked.get(),
                        typed,
                        List.of(new FormError("comment", page.t(why))),
                        model);
            }
        };
    }

    private String show(
            Page page, Official official, Call call, Asked asked, Typed typed, List<FormError> errors, Model model) {
        String file = CallPaths.file(call.id(), asked.submission());
        model.addAttribute("frame", access.frame(page, official));
        model.addAttribute("call", call);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "said",
                sentences.inAll(
                        call.spoken(),
                        one -> sentences.plain(one, asked.question().key())));
        model.addAttribute("action", file + "/asking");
        model.addAttribute("keep", file + "/keep");
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "web/frontline/asking";
    }
}
