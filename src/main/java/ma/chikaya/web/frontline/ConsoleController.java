package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.Receipt;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.counters.Consent;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Calls;
import ma.chikaya.frontline.FilingDraft;
import ma.chikaya.frontline.FilingDrafts;
import ma.chikaya.frontline.Receipts;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Registrations;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.LegalClock;
import ma.chikaya.people.Phones;
import ma.chikaya.platform.Audit;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.QuestionAsked;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a call: who calls, a new file, knowledge at the side; and the filing, which is the same intake. */
@Controller
class ConsoleController {

    /** Where a button of the form leads, once what stands in it is kept. */
    private static final String GO = "go:";

    /** A button that takes over what a colleague has left, and names the call it was begun in. */
    private static final String TAKE = "take:";

    private static final String END = "end";
    private static final String ABUSE = "abuse";

    private final Registrations registrations;
    private final Arrivals arrivals;
    private final Audit audit;
    private final FilingDrafts drafts;
    private final Calls calls;
    private final Receipts receipts;
    private final Wishes wishes;
    private final ConsolePages pages;
    private final CallAccess access;
    private final Names names;
    private final InstantSource clock;

    ConsoleController(
            Registrations registrations,
            Arrivals arrivals,
            Audit audit,
            FilingDrafts drafts,
            Calls calls,
            Receipts receipts,
            Wishes wishes,
            ConsolePages pages,
            CallAccess access,
            Names names,
            InstantSource clock) {
        this.registrations = registrations;
        this.arrivals = arrivals;
        this.audit = audit;
        this.drafts = drafts;
        this.calls = calls;
        this.receipts = receipts;
        this.wishes = wishes;
        this.pages = pages;
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(CallPaths.CALLS + "/{id}")
    String open(Page page, Official official, @PathVariable String id, Model model) {
        Call call = access.find(official, id);
        model.addAttribute("frame", access.frame(page, official));
        if (!call.isOf(official.id())) return elsewhere(page, call, model);
        return show(page, official, call, pages.start(official, call), List.of(), false, model);
    }

    /** Somebody else has it, or it is over: who, since when, and nothing of what is said in it. */
    private String elsewhere(Page page, Call call, Model model) {
        Integer who = call.official();
        model.addAttribute(
                "who", who == null ? null : names.officials(page, List.of(who)).getOrDefault(who, "—"));
        model.addAttribute("since", Say.time(page, call.takenAt() == null ? call.beganAt() : call.takenAt()));
        model.addAttribute("call", call);
        return "web/frontline/elsewhere";
    }

    @PostMapping(CallPaths.CALLS + "/{id}")
    String act(
            Page page,
            Official official,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Call call = access.own(official, id);
        Typed typed = new Typed(new LinkedHashMap<>(fields));
        String act = typed.raw("do");
        if (act.equals("discard")) {
            drafts.discard(official, call.id());
            return "redirect:" + CallPaths.CALLS + "?did=discarded";
        }
        if (files(act) && drafts.findFiled(typed.raw("token")).isPresent()) return again(call, typed);
        if (act.startsWith(TAKE))
            return take(page, official, call, typed, act.substring(TAKE.length()), model, response);
        Spoken spoken = FilingFields.spoken(typed, call);
        if (spoken != call.spoken()) {
            calls.speak(call, spoken);
            call = access.own(official, id);
        }
        // What is changed on a page that was filed before is another filing.
        boolean another = !files(act) && drafts.findFiled(typed.raw("token")).isPresent();
        Typed now = another ? typed.with("token", "") : typed;
        boolean leaves = act.startsWith(GO) || act.equals(END) || act.equals(ABUSE);
        if (leaves && FilingFields.isBegun(typed)) keep(official, call, now);
        if (act.equals(END) || act.equals(ABUSE)) return end(official, call, act.equals(ABUSE));
        if (act.startsWith(GO)) return "redirect:" + go(call, act.substring(GO.length()));
        FilingDraft draft = keep(official, call, now);
        if (act.equals("draft")) return "redirect:" + CallPaths.CALLS + "?did=kept";
        if (files(act)) {
            return file(page, official, call, typed, draft, act.equals("sms"), model, response);
        }
        typed = act.equals("read") ? pages.propose(typed) : pages.choose(typed);
        return show(page, official, call, typed, List.of(), false, model);
    }

    /** In place of an empty form alone: what was typed in this call is not lost for what was typed in another. */
    private String take(
            Page page,
            Official official,
            Call call,
            Typed typed,
            String begun,
            Model model,
            HttpServletResponse response) {
        Outcome<UUID> taken = FilingFields.isBegun(typed)
                ? Outcome.refused("frontline.refused.begun")
                : drafts.take(official, call, CallAccess.read(begun));
        if (!(taken instanceof Outcome.Refused<UUID>(Refusal why))) return "redirect:" + CallPaths.of(call.id());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, official, call, typed, List.of(new FormError("text", page.t(why))), false, model);
    }

    private String end(Official official, Call call, boolean abuse) {
        calls.end(official, call);
        if (abuse) audit.add(official.id(), "call-ended-for-abuse", "call:" + call.id(), null);
        return "redirect:" + CallPaths.CALLS + "?did=ended";
    }

    private static boolean files(String act) {
        return act.isEmpty() || act.equals("send") || act.equals("sms");
    }

    /** The form was filed before, by a second press or a page that was reloaded: its receipt, where it is this call's last. */
    private String again(Call call, Typed typed) {
        boolean last = drafts.findFiled(typed.raw("token"))
                .filter(id -> id.equals(call.submission()))
                .isPresent();
        return "redirect:" + (last ? CallPaths.of(call.id(), "filed") : CallPaths.of(call.id()));
    }

    private String file(
            Page page,
            Official official,
            Call call,
            Typed sent,
            FilingDraft draft,
            boolean sms,
            Model model,
            HttpServletResponse response) {
        Typed typed = pages.propose(sent);
        Form form = answered(page, FilingFields.form(typed), typed);
        var came = FilingFields.came(
                typed, call, official.id(), LegalTime.dayOf(clock.instant()).toString());
        List<FormError> errors = new ArrayList<>(FilingChecks.own(page, official, call, form, typed));
        registrations.check(form, came).stream()
                .filter(problem -> problem.field() != Field.ANSWERS)
                .forEach(problem -> errors.add(FilingChecks.say(page, problem)));
        // What is filed is what was read aloud: another body or kind is read again first.
        boolean read = sent.is("seen", FilingFields.seen(typed, call));
        if (errors.isEmpty() && read) {
            switch (arrivals.register(official, draft.token(), form, came, paper(call, typed))) {
                case Sent.Done(Receipt receipt) -> {
                    return filed(official, call, typed, receipt, sms);
                }
                case Sent.Refused(Refusal why) -> errors.add(new FormError("text", page.t(why)));
                case Sent.Incomplete(var problems) ->
                    problems.forEach(problem -> errors.add(FilingChecks.say(page, problem)));
                case Sent.Changed(), Sent.Unknown() -> {
                    return "redirect:" + CallPaths.of(call.id());
                }
            }
        }
        if (!errors.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, official, call, typed, errors, errors.isEmpty(), model);
    }

    /** At a counter somebody may sign or set his thumb to what is written; by telephone nobody can. */
    private static Arrivals.Paper paper(Call call, Typed typed) {
        return call.channel() == Channel.COUNTER
                ? new Arrivals.Paper(typed.choice("consent", Consent.class), "")
                : Arrivals.Paper.PLAIN;
    }

    private String filed(Official official, Call call, Typed typed, Receipt receipt, boolean sms) {
        UUID id = receipt.submissionId();
        drafts.filed(official, call.id());
        calls.filed(call, id);
        boolean onFile = Phones.parse(typed.line("phone")).isDone();
        wishes.record(
                official,
                id,
                FilingFields.way(typed),
                FilingFields.spoken(typed, call),
                onFile ? null : call.number(),
                FilingFields.language(typed));
        String done = sms
                ? "?sms="
                        + receipts.send(official, Opened.byPerson(id).through(official.id()))
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                : "";
        return "redirect:" + CallPaths.of(call.id(), "filed") + done;
    }

    /** Keeps what is being typed. Called by a script. */
    @PostMapping(CallPaths.CALLS + "/{id}/keep")
    ResponseEntity<Map<String, Object>> keep(
            Page page, Official official, @PathVariable String id, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        Call call = access.own(official, id);
        // What comes late, after the form was filed, is no new filing.
        if (drafts.findFiled(typed.raw("token")).isEmpty()) keep(official, call, typed);
        return ResponseEntity.ok(Map.of("message", page.t("desk.saved.at", "at", LegalTime.of(clock.instant()))));
    }

    private FilingDraft keep(Official official, Call call, Typed typed) {
        return drafts.keep(official, call.id(), typed.raw("token"), typed.kept());
    }

    /** A page of this call, never elsewhere. */
    private static String go(Call call, String part) {
        if (part.matches("verify|verify\\?file=(?:latest|[0-9a-f-]{36})|file/[0-9a-f-]{36}|call-back")) {
            return CallPaths.of(call.id(), part);
        }
        return CallPaths.of(call.id());
    }

    private Form answered(Page page, Form form, Typed typed) {
        Form now = form;
        for (QuestionAsked one : pages.questions(page, typed)) {
            String value = typed.text(one.field());
            if (!value.isEmpty()) {
                now = now.answering(Integer.parseInt(one.field().substring("answer-".length())), value);
            }
        }
        return now;
    }

    private String show(
            Page page, Official official, Call call, Typed typed, List<FormError> errors, boolean ready, Model model) {
        model.addAttribute("frame", access.frame(page, official));
        model.addAttribute("console", pages.show(page, official, call, typed, errors, ready));
        return "web/frontline/console";
    }

    static @Nullable Receipt receipt(Cases cases, Call call) {
        UUID id = call.submission();
        return id == null ? null : cases.findReceipt(id).orElse(null);
    }

    static boolean isToday(Receipt receipt, InstantSource clock) {
        return LegalClock.dayOf(receipt.filedAt()).equals(LegalClock.dayOf(clock.instant()));
    }
}
