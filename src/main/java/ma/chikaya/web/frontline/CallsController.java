package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.CallBacks;
import ma.chikaya.frontline.Calls;
import ma.chikaya.frontline.FilingDrafts;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.people.Phones;
import ma.chikaya.platform.Audit;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an operator or a clerk waits for callers: what rings, what is open, what was left unfinished. */
@Controller
class CallsController {

    /** A call the exchange gave to somebody just now is brought up on his screen. */
    private static final Duration JUST_NOW = Duration.ofSeconds(15);

    /** As much of an unfinished filing as tells which it is. */
    private static final int FIRST_SIGNS = 60;

    private final Calls calls;
    private final CallBacks callBacks;
    private final FilingDrafts drafts;
    private final FilingChoices choices;
    private final CallAccess access;
    private final Audit audit;
    private final InstantSource clock;

    CallsController(
            Calls calls,
            CallBacks callBacks,
            FilingDrafts drafts,
            FilingChoices choices,
            CallAccess access,
            Audit audit,
            InstantSource clock) {
        this.calls = calls;
        this.callBacks = callBacks;
        this.drafts = drafts;
        this.choices = choices;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A call in a list. */
    public record Row(UUID id, String number, String when) {}

    /** A filing that was begun and not sent. */
    public record Unfinished(UUID call, String what, String when) {}

    @GetMapping(CallPaths.CALLS)
    String waiting(Page page, Official official, @RequestParam Map<String, String> typed, Model model) {
        access.check(official);
        return show(page, official, "", List.of(), typed.get("did"), model);
    }

    /** The calls that ring, for the page that waits for them. */
    @GetMapping(CallPaths.RINGING)
    String ringing(
            Page page,
            Official official,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            HttpServletResponse response) {
        access.check(official);
        Instant since = clock.instant().minus(JUST_NOW);
        calls.listOpen(official).stream()
                .filter(call ->
                        htmx != null && call.takenAt() != null && call.takenAt().isAfter(since))
                .findFirst()
                .ifPresent(call -> response.setHeader("HX-Redirect", CallPaths.of(call.id())));
        lists(page, official, model);
        model.addAttribute("page", page);
        return "web/frontline/ringing";
    }

    /** Begins a call by hand, where the exchange is silent or there is none. */
    @PostMapping(CallPaths.CALLS)
    String begin(
            Page page,
            Official official,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String spoken,
            Model model,
            HttpServletResponse response) {
        access.check(official);
        return switch (calls.begin(official, number, Spoken.find(spoken).orElse(Spoken.DARIJA))) {
            case Outcome.Done<Call>(Call call) -> "redirect:" + CallPaths.of(call.id());
            case Outcome.Refused<Call>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(page, official, number, List.of(new FormError("number", page.t(why))), null, model);
            }
        };
    }

    @PostMapping(CallPaths.CALLS + "/{id}/take")
    String take(Official official, @PathVariable String id) {
        access.checkOperator(official);
        access.find(official, id);
        // Whoever comes second sees on the call's own page who has it.
        calls.take(official, CallAccess.read(id));
        return "redirect:" + CallPaths.of(CallAccess.read(id));
    }

    @PostMapping(CallPaths.CALLS + "/{id}/end")
    String end(Official official, @PathVariable String id, @RequestParam(defaultValue = "") String why) {
        Call call = access.own(official, id);
        calls.end(official, call);
        if (why.equals("abuse")) audit.add(official.id(), "call-ended-for-abuse", "call:" + call.id(), null);
        return "redirect:" + CallPaths.CALLS + "?did=ended";
    }

    private String show(
            Page page, Official official, String number, List<FormError> errors, @Nullable String did, Model model) {
        lists(page, official, model);
        model.addAttribute("frame", access.frame(page, official, CallPaths.CALLS));
        model.addAttribute("number", number);
        model.addAttribute("errors", errors);
        model.addAttribute("spoken", choices.spoken(page, Spoken.DARIJA));
        model.addAttribute(
                "notice",
                did != null && did.matches("ended|kept|discarded") ? page.html("frontline.did." + did) : null);
        model.addAttribute("waiting", Calls.isOperator(official) ? callBacks.countWaiting() : null);
        return "web/frontline/calls";
    }

    private void lists(Page page, Official official, Model model) {
        model.addAttribute(
                "ringing",
                Calls.isOperator(official)
                        ? calls.listRinging().stream()
                                .map(call -> row(page, call))
                                .toList()
                        : null);
        model.addAttribute(
                "open",
                calls.listOpen(official).stream().map(call -> row(page, call)).toList());
        model.addAttribute(
                "unfinished",
                drafts.list(official).stream()
                        .map(draft ->
                                new Unfinished(draft.call(), first(draft.fields()), Say.moment(page, draft.savedAt())))
                        .toList());
    }

    private static String first(Map<String, String> fields) {
        String words = fields.getOrDefault("text", fields.getOrDefault("name", ""));
        return words.codePointCount(0, words.length()) <= FIRST_SIGNS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, FIRST_SIGNS)) + "…";
    }

    private static Row row(Page page, Call call) {
        String number = call.number();
        return new Row(
                call.id(),
                number == null ? page.t("frontline.hidden") : Phones.display(number),
                Say.time(page, call.beganAt()));
    }
}
