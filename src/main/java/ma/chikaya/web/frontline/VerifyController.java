package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Callers;
import ma.chikaya.casework.Opened;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Fact;
import ma.chikaya.frontline.SentCodes;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.frontline.Verification;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
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

/** A caller shows that a case is his, before anything of it is told: by PIN, by a code sent to him, or by two facts. */
@Controller
class VerifyController {

    private final Verification verification;
    private final SentCodes codes;
    private final Sentences sentences;
    private final CallAccess access;

    VerifyController(Verification verification, SentCodes codes, Sentences sentences, CallAccess access) {
        this.verification = verification;
        this.codes = codes;
        this.sentences = sentences;
        this.access = access;
    }

    @GetMapping(CallPaths.CALLS + "/{id}/verify")
    String open(
            Page page,
            Official official,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String file,
            Model model) {
        Call call = own(official, id);
        return show(page, official, call, new Typed(new HashMap<>(Map.of("file", file))), List.of(), null, null, model);
    }

    @PostMapping(CallPaths.CALLS + "/{id}/verify")
    String verify(
            Page page,
            Official official,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Call call = own(official, id);
        Typed typed = new Typed(fields);
        var meant = verification.mean(official, call, typed.raw("file"), typed.line("code"));
        response.setHeader("Cache-Control", "no-store");
        String act = typed.raw("do");
        if (act.startsWith("to-")) return send(page, official, call, typed, meant, model, response);
        if (act.equals("draw")) {
            List<Fact> drawn = verification.isClosedToFacts(call, meant) ? null : verification.draw(meant);
            return show(page, official, call, typed, List.of(), drawn, null, model);
        }
        Outcome<UUID> outcome = switch (act) {
            case "facts" -> verification.byFacts(official, call, meant, typed.line("first"), typed.line("second"));
            case "sent" -> verification.byCode(official, call, meant, typed.line("sent"));
            default -> verification.byPin(official, call, meant, typed.line("pin"));
        };
        return switch (outcome) {
            case Outcome.Done<UUID>(UUID shown) -> "redirect:" + next(official, call, shown);
            case Outcome.Refused<UUID>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                boolean again = act.equals("facts") && !verification.isClosedToFacts(call, meant);
                List<Fact> drawn = again ? verification.draw(meant) : null;
                String field = act.equals("facts") ? "first" : act.equals("sent") ? "sent" : "pin";
                yield show(
                        page,
                        official,
                        call,
                        typed,
                        List.of(new FormError(field, page.t(why))),
                        drawn,
                        act.equals("sent") ? "" : null,
                        model);
            }
        };
    }

    /** What the server drew to be asked comes before the file is shown. */
    private String next(Official official, Call call, UUID shown) {
        Opened opened = verification.find(official, call, shown).orElseThrow(CallAccess::notFound);
        String file = CallPaths.file(call.id(), shown);
        return access.asking(call, opened).orElse(file);
    }

    private String send(
            Page page,
            Official official,
            Call call,
            Typed typed,
            Verification.Meant meant,
            Model model,
            HttpServletResponse response) {
        SentCodes.To to = Arrays.stream(SentCodes.To.values())
                .filter(one -> typed.is("do", "to-" + one.name().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow(CallAccess::notFound);
        return switch (verification.sendCode(official, call, meant, to)) {
            case Outcome.Done<Optional<String>>(Optional<String> code) ->
                show(page, official, call, typed, List.of(), null, code.orElse(""), model);
            case Outcome.Refused<Optional<String>>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(page, official, call, typed, List.of(new FormError("code", page.t(why))), null, null, model);
            }
        };
    }

    private Call own(Official official, String id) {
        Call call = access.own(official, id);
        // Nothing is told in a call that is over.
        if (!call.isOpen()) throw CallAccess.notFound();
        return call;
    }

    /** @param sent the code that was sent, which a demonstration shows; empty where it is not, null where none was */
    private String show(
            Page page,
            Official official,
            Call call,
            Typed typed,
            List<FormError> errors,
            @Nullable List<Fact> drawn,
            @Nullable String sent,
            Model model) {
        boolean listed = Stream.concat(
                        verification.list(official, call).stream().map(Callers.Known::id),
                        verification.findAsked(official, call).stream())
                .anyMatch(one -> one.toString().equals(typed.raw("file")));
        boolean latest = call.number() != null && typed.is("file", Verification.LATEST);
        model.addAttribute("frame", access.frame(page, official));
        model.addAttribute("call", call);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("listed", listed);
        model.addAttribute(
                "closed",
                verification.isClosedToFacts(
                        call, verification.mean(official, call, typed.raw("file"), typed.line("code"))));
        model.addAttribute("latest", latest);
        model.addAttribute("file", listed || latest ? typed.raw("file") : "");
        model.addAttribute("saying", sentences.unverified(call));
        model.addAttribute(
                "facts",
                drawn == null
                        ? List.of()
                        : drawn.stream()
                                .map(fact -> sentences.plain(call.spoken(), fact.key()))
                                .toList());
        model.addAttribute(
                "dates",
                drawn == null
                        ? List.of()
                        : drawn.stream().map(Fact.FILED_ON::equals).toList());
        model.addAttribute("sentCode", sent);
        model.addAttribute("sentSaying", sentences.plain(call.spoken(), "say.code"));
        model.addAttribute("toPhone", codes.isOpen(SentCodes.To.PHONE));
        model.addAttribute("toEmail", codes.isOpen(SentCodes.To.EMAIL));
        return "web/frontline/verify";
    }
}
