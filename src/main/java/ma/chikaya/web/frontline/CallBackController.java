package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.CallBack;
import ma.chikaya.frontline.CallBacks;
import ma.chikaya.frontline.Calls;
import ma.chikaya.frontline.Said;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.people.Phones;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of numbers to be called, and what becomes of each try. */
@Controller
class CallBackController {

    private static final int LONGEST = 200;

    private final CallBacks callBacks;
    private final Calls calls;
    private final Sentences sentences;
    private final FilingChoices choices;
    private final CallAccess access;
    private final Names names;
    private final InstantSource clock;

    CallBackController(
            CallBacks callBacks,
            Calls calls,
            Sentences sentences,
            FilingChoices choices,
            CallAccess access,
            Names names,
            InstantSource clock) {
        this.callBacks = callBacks;
        this.calls = calls;
        this.sentences = sentences;
        this.choices = choices;
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A line of the queue.
     *
     * @param holder who has it in hand; null where nobody has
     * @param mine whether it is the reader, who notes what became of it
     */
    public record Row(
            UUID id,
            String number,
            String spoken,
            String why,
            String when,
            int tries,
            boolean due,
            boolean asked,
            @Nullable String note,
            @Nullable String holder,
            boolean mine) {}

    @GetMapping(CallPaths.CALL_BACKS)
    String list(Page page, Official official, @RequestParam Map<String, String> typed, Model model) {
        access.checkOperator(official);
        return show(page, official, null, new Typed(typed), List.of(), null, model);
    }

    /** The form of a promise, from the page of a call. */
    @GetMapping(CallPaths.CALLS + "/{id}/call-back")
    String promise(Page page, Official official, @PathVariable String id, Model model) {
        Call call = access.own(official, id);
        String number = call.number();
        Typed typed = new Typed(Map.of(
                "number",
                number == null ? "" : Phones.display(number),
                "spoken",
                call.spoken().word()));
        return show(page, official, call, typed, List.of(), null, model);
    }

    @PostMapping(CallPaths.CALLS + "/{id}/call-back")
    String promise(
            Page page,
            Official official,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return promise(page, official, access.own(official, id), new Typed(fields), model, response);
    }

    @PostMapping(CallPaths.CALL_BACKS)
    String promise(
            Page page,
            Official official,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        access.checkOperator(official);
        return promise(page, official, null, new Typed(fields), model, response);
    }

    private String promise(
            Page page, Official official, @Nullable Call call, Typed typed, Model model, HttpServletResponse response) {
        List<FormError> errors = new ArrayList<>();
        Outcome<String> number = Phones.parse(typed.line("number"));
        if (number instanceof Outcome.Refused<String>(Refusal why)) {
            errors.add(new FormError("number", page.t(why)));
        }
        Instant at = Promised.read(page, typed, clock.instant(), errors);
        String note = typed.text("note");
        if (CleanText.length(note) > LONGEST) {
            errors.add(new FormError("note", page.t("desk.refused.long", "most", LONGEST)));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, official, call, typed, errors, null, model);
        }
        Spoken spoken = Spoken.find(typed.line("spoken")).orElse(Spoken.DARIJA);
        Instant due = callBacks.promise(official, number.get(), spoken, at, null, note);
        Said said = sentences.say(spoken, "say.call-back", Map.of("on", LegalTime.dayOf(due), "at", LegalTime.of(due)));
        return show(page, official, call, new Typed(Map.of()), List.of(), said, model);
    }

    @PostMapping(CallPaths.CALL_BACKS + "/{id}/claim")
    String claim(Page page, Official official, @PathVariable String id, Model model, HttpServletResponse response) {
        access.checkOperator(official);
        return switch (calls.callBack(official, CallAccess.read(id))) {
            case Outcome.Done<Call>(Call call) -> "redirect:" + CallPaths.of(call.id());
            case Outcome.Refused<Call>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        page,
                        official,
                        null,
                        new Typed(Map.of()),
                        List.of(new FormError("queue", page.t(why))),
                        null,
                        model);
            }
        };
    }

    @PostMapping(CallPaths.CALL_BACKS + "/{id}")
    String note(
            Page page,
            Official official,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String result,
            Model model,
            HttpServletResponse response) {
        access.checkOperator(official);
        CallBack.Result became = Arrays.stream(CallBack.Result.values())
                .filter(one -> one.word().equals(result))
                .findFirst()
                .orElseThrow(CallAccess::notFound);
        return switch (callBacks.note(official, CallAccess.read(id), became)) {
            case Outcome.Done<CallBack.Result> ok -> {
                // Nobody is on the line whom nobody reached: what is typed next is another's.
                calls.listOpen(official).stream()
                        .filter(call -> CallAccess.read(id).equals(call.callBack()))
                        .filter(call -> became != CallBack.Result.REACHED)
                        .forEach(call -> calls.end(official, call));
                yield "redirect:" + CallPaths.CALL_BACKS + "?did=noted";
            }
            case Outcome.Refused<CallBack.Result>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        page,
                        official,
                        null,
                        new Typed(Map.of()),
                        List.of(new FormError("queue", page.t(why))),
                        null,
                        model);
            }
        };
    }

    /** @param call the one the promise is made in; null on the page of the queue */
    private String show(
            Page page,
            Official official,
            @Nullable Call call,
            Typed typed,
            List<FormError> errors,
            @Nullable Said said,
            Model model) {
        List<CallBack> queue = call == null ? callBacks.list() : List.of();
        Set<Integer> holders = new LinkedHashSet<>();
        queue.forEach(entry -> {
            if (entry.claimedBy() != null) holders.add(entry.claimedBy());
        });
        Map<Integer, String> who = names.officials(page, holders);
        model.addAttribute("frame", access.frame(page, official, CallPaths.CALL_BACKS));
        model.addAttribute("call", call);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("said", said);
        model.addAttribute(
                "spoken", choices.spoken(page, Spoken.find(typed.line("spoken")).orElse(Spoken.DARIJA)));
        model.addAttribute(
                "rows",
                queue.stream().map(entry -> row(page, official, entry, who)).toList());
        model.addAttribute("results", CallBack.Result.values());
        model.addAttribute("noted", typed.is("did", "noted"));
        return "web/frontline/call-backs";
    }

    private Row row(Page page, Official official, CallBack entry, Map<Integer, String> who) {
        Integer claimed = entry.claimedBy();
        boolean held = callBacks.isHeld(entry, official);
        boolean mine = claimed != null && claimed == official.id();
        return new Row(
                entry.id(),
                Phones.display(entry.number()),
                page.t(entry.spoken().key()),
                page.t(entry.reason().key()),
                Say.moment(page, entry.dueAt()),
                entry.tries(),
                callBacks.isDue(entry),
                entry.reason() == CallBack.Reason.ASKED,
                entry.note(),
                held ? who.getOrDefault(claimed, "—") : null,
                mine);
    }
}
