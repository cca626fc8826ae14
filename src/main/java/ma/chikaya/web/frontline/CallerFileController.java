package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.Callers;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Way;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Receipts;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.StateChip;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case whose caller was verified: where it stands and what it was answered, as sentences, and what he may do. */
@Controller
class CallerFileController {

    private final Cases cases;
    private final Callers callers;
    private final Wishes wishes;
    private final Receipts receipts;
    private final Sentences sentences;
    private final FilingChoices choices;
    private final CallAccess access;
    private final Names names;
    private final InstantSource clock;

    CallerFileController(
            Cases cases,
            Callers callers,
            Wishes wishes,
            Receipts receipts,
            Sentences sentences,
            FilingChoices choices,
            CallAccess access,
            Names names,
            InstantSource clock) {
        this.cases = cases;
        this.callers = callers;
        this.wishes = wishes;
        this.receipts = receipts;
        this.sentences = sentences;
        this.choices = choices;
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(CallPaths.CALLS + "/{id}/file/{file}")
    String show(
            Page page,
            Official official,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Call call = access.own(official, id);
        Opened opened = access.opened(official, call, file);
        return show(page, official, call, opened, new Typed(typed), List.of(), model, response);
    }

    @PostMapping(CallPaths.CALLS + "/{id}/file/{file}")
    String act(
            Page page,
            Official official,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Call call = access.own(official, id);
        Opened opened = access.opened(official, call, file);
        Typed typed = new Typed(fields);
        String act = typed.raw("do");
        Outcome<Integer> outcome = switch (act) {
            case "message" -> cases.writeToBody(opened, Ids.next(clock.instant()), typed.text("text"), List.of());
            case "reopen" -> cases.reopen(opened, typed.text("reason"));
            case "helper" -> callers.removeHelper(opened);
            case "wish" -> wish(official, opened, typed, call);
            case "sms" -> Outcome.done(0);
            default -> throw CallAccess.notFound();
        };
        String done = act.equals("sms") ? "sms-" + FiledController.word(receipts.send(official, opened)) : act;
        return switch (outcome) {
            case Outcome.Done<Integer> ok -> "redirect:" + CallPaths.file(call.id(), opened.id()) + "?did=" + done;
            case Outcome.Refused<Integer>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String field = act.equals("reopen") ? "reason" : act.equals("wish") ? "way" : "text";
                yield show(
                        page,
                        official,
                        call,
                        opened,
                        typed,
                        List.of(new FormError(field, page.t(why))),
                        model,
                        response);
            }
        };
    }

    private Outcome<Integer> wish(Official official, Opened opened, Typed typed, Call call) {
        if (!opened.whole() || opened.helper()) return Outcome.refused("casework.refused.permission");
        Way way = FilingFields.way(typed);
        boolean onFile = cases.findParties(opened.id())
                .map(parties -> parties.person().phone())
                .isPresent();
        if (way == Way.CALL && !onFile && call.number() == null) {
            return Outcome.refused("frontline.refused.no-number");
        }
        wishes.record(
                official,
                opened.id(),
                way,
                FilingFields.spoken(typed, call),
                onFile ? null : call.number(),
                access.file(opened).language());
        return Outcome.done(0);
    }

    private String show(
            Page page,
            Official official,
            Call call,
            Opened opened,
            Typed typed,
            List<FormError> errors,
            Model model,
            HttpServletResponse response) {
        PublicCase file = access.file(opened);
        Spoken spoken = call.spoken();
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("frame", access.frame(page, official));
        model.addAttribute("call", call);
        model.addAttribute("file", file);
        model.addAttribute("whole", opened.whole());
        model.addAttribute("helper", opened.helper());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("body", names.body(page, body(file)));
        model.addAttribute("state", StateChip.label(page, file.state()));
        model.addAttribute("said", sentences.inAll(spoken, one -> sentences.state(one, file)));
        Answers.Answer answer = file.answer().orElse(null);
        model.addAttribute("answer", answer);
        model.addAttribute("answered", answer == null ? null : sentences.answered(spoken, file));
        model.addAttribute("refusal", opened.whole() ? refusal(file) : null);
        model.addAttribute("remedies", sentences.inAll(spoken, one -> sentences.remedies(one, file)));
        model.addAttribute("asked", file.complementAsked().orElse(null));
        model.addAttribute("reopens", file.reopenUntil() != null && opened.whole());
        model.addAttribute("helped", file.helperId() != null && !opened.helper());
        model.addAttribute("gone", typed.is("did", "helper") ? sentences.plain(spoken, "say.helper-gone") : null);
        model.addAttribute("ways", choices.ways(page, wishes.way(file.id())));
        model.addAttribute("spoken", choices.spoken(page, wishes.spoken(file.id(), spoken)));
        model.addAttribute("sms", receipts.isOpen());
        model.addAttribute("text", typed.is("did", "sms-shown") && !opened.helper() ? receipts.text(file) : null);
        String did = typed.raw("did");
        model.addAttribute(
                "notice",
                did.matches("message|reopen|helper|wish|asked|declined|sms-(sent|shown|no-way|no-telephone)")
                        ? page.html(
                                did.startsWith("sms-") ? "frontline.sms." + did.substring(4) : "frontline.did." + did)
                        : null);
        return "web/frontline/file";
    }

    /** Why it was refused, or what became of it, in the words of the body; null where neither was. */
    private static @Nullable String refusal(PublicCase file) {
        return file.timeline().reversed().stream()
                .filter(event -> event.type() == EventType.REFUSED || event.type() == EventType.CONCLUDED)
                .findFirst()
                .map(event -> event.facts().get("reason"))
                .map(Object::toString)
                .orElse(null);
    }

    private static int body(PublicCase file) {
        Integer competent = file.competentBodyId();
        return competent == null ? file.bodyId() : competent;
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
