package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.Callers;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Identities;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Way;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Dictations;
import ma.chikaya.frontline.Receipts;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.notifications.Preferences.Contacts;
import ma.chikaya.people.Person;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.StateChip;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case whose caller was verified: where it stands and what it was answered, as sentences, and what he may do. */
@Controller
class CallerFileController {

    /** As on the citizen's own page. */
    private static final int LONGEST = 10_000;

    private static final Set<String> DICTATED = Set.of("text", "reason", "comment");

    private final Cases cases;
    private final Callers callers;
    private final Wishes wishes;
    private final Dictations dictations;
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
            Dictations dictations,
            Receipts receipts,
            Sentences sentences,
            FilingChoices choices,
            CallAccess access,
            Names names,
            InstantSource clock) {
        this.cases = cases;
        this.callers = callers;
        this.wishes = wishes;
        this.dictations = dictations;
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
        Optional<Opened> opened = access.find(official, call, file);
        Optional<String> asking = opened.flatMap(one -> access.asking(call, one));
        if (asking.isPresent()) return "redirect:" + asking.get();
        Opened one = opened.orElseGet(() -> access.dictating(official, call, file));
        Map<String, String> fields = new HashMap<>(dictations.find(official, call, one.id()));
        fields.putAll(typed);
        return show(page, official, call, one, opened.isPresent(), new Typed(fields), List.of(), model, response);
    }

    /** Keeps what is being dictated. Called by a script. */
    @PostMapping(CallPaths.CALLS + "/{id}/file/{file}/keep")
    ResponseEntity<Map<String, Object>> keep(
            Page page,
            Official official,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam Map<String, String> fields) {
        Call call = access.own(official, id);
        keep(official, call, access.dictating(official, call, file), fields);
        return ResponseEntity.ok(Map.of("message", page.t("desk.saved.at", "at", LegalTime.of(clock.instant()))));
    }

    private void keep(Official official, Call call, Opened opened, Map<String, String> fields) {
        Map<String, String> dictated = new HashMap<>(fields);
        dictated.keySet().retainAll(DICTATED);
        if (!dictated.isEmpty()) dictations.keep(official, call, opened.id(), dictated);
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
        Optional<Opened> reading = access.find(official, call, file);
        Typed typed = new Typed(fields);
        String act = typed.raw("do");
        boolean dictated = act.equals("message") || act.equals("reopen");
        // What was dictated is written after the call as well; all else is done in it.
        if (reading.isEmpty() && !dictated) throw CallAccess.notFound();
        Opened opened = reading.orElseGet(() -> access.dictating(official, call, file));
        if (dictated) keep(official, call, opened, fields);
        Optional<String> asking = reading.flatMap(one -> access.asking(call, one));
        if (asking.isPresent()) return "redirect:" + asking.get();
        Outcome<Integer> outcome = switch (act) {
            case "message" -> write(opened, typed);
            case "reopen" -> cases.reopen(opened, typed.text("reason"));
            case "helper" -> callers.removeHelper(opened);
            case "wish" -> wish(official, opened, typed, call);
            case "sms" -> Outcome.done(0);
            default -> throw CallAccess.notFound();
        };
        String done = act.equals("sms") ? "sms-" + FiledController.word(receipts.send(official, opened)) : act;
        return switch (outcome) {
            case Outcome.Done<Integer> ok -> {
                if (dictated) keep(official, call, opened, Map.of(act.equals("reopen") ? "reason" : "text", ""));
                yield "redirect:" + CallPaths.file(call.id(), opened.id()) + "?did=" + done;
            }
            case Outcome.Refused<Integer>(Refusal why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String field = act.equals("reopen") ? "reason" : act.equals("wish") ? "way" : "text";
                yield show(
                        page,
                        official,
                        call,
                        opened,
                        reading.isPresent(),
                        typed,
                        List.of(new FormError(field, page.t(why))),
                        model,
                        response);
            }
        };
    }

    /** The form's own id makes it one message, however often it is sent. */
    private Outcome<Integer> write(Opened opened, Typed typed) {
        String text = typed.text("text");
        if (CleanText.length(text) > LONGEST)
            return Outcome.refused(new Refusal("intake.long", Map.of("max", LONGEST)));
        Outcome<Integer> written = cases.writeToBody(opened, message(typed), text, List.of());
        return Cases.isRepeated(written) ? Outcome.done(0) : written;
    }

    private UUID message(Typed typed) {
        try {
            return UUID.fromString(typed.raw("message"));
        } catch (IllegalArgumentException none) {
            return Ids.next(clock.instant());
        }
    }

    private Outcome<Integer> wish(Official official, Opened opened, Typed typed, Call call) {
        if (!opened.whole() || opened.helper()) return Outcome.refused("casework.refused.permission");
        Way way = FilingFields.way(typed);
        Optional<Person> person = cases.findParties(opened.id()).map(Identities.Shown::person);
        boolean onFile = person.map(Person::phone).isPresent();
        if (way == Way.MAIL || way == Way.POST) {
            Contacts left = person.map(one -> new Contacts(one.phone(), one.email(), one.postalAddress()))
                    .orElse(new Contacts(null, null, null));
            var wrong = Preferences.findWrong(way, left);
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
        }
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
            boolean reading,
            Typed typed,
            List<FormError> errors,
            Model model,
            HttpServletResponse response) {
        PublicCase file = access.file(opened);
        model.addAttribute("message", Ids.next(clock.instant()).toString());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("reopens", file.reopenUntil() != null && opened.whole());
        String did = typed.raw("did");
        model.addAttribute(
                "notice",
                did.matches("message|reopen|helper|wish|asked|declined|sms-(sent|shown|refused|no-way|no-telephone)")
                        ? page.html(
                                did.startsWith("sms-") ? "frontline.sms." + did.substring(4) : "frontline.did." + did)
                        : null);
        if (!reading) return finish(page, official, call, opened, file, model, response);
        Spoken spoken = call.spoken();
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("frame", access.frame(page, official));
        model.addAttribute("call", call);
        model.addAttribute("file", file);
        model.addAttribute("whole", opened.whole());
        model.addAttribute("helper", opened.helper());
        model.addAttribute("body", names.body(page, body(file)));
        model.addAttribute("subject", opened.whole() ? file.subject() : null);
        model.addAttribute("state", StateChip.label(page, file.state()));
        model.addAttribute("said", sentences.inAll(spoken, one -> sentences.state(one, file)));
        Answers.Answer answer = file.answer().orElse(null);
        model.addAttribute("answer", answer);
        model.addAttribute("answered", answer == null ? null : sentences.answered(spoken, file));
        model.addAttribute("refusal", opened.whole() ? refusal(file) : null);
        model.addAttribute("remedies", sentences.inAll(spoken, one -> sentences.remedies(one, file)));
        model.addAttribute("asked", file.complementAsked().orElse(null));
        model.addAttribute("helped", file.helperId() != null && opened.whole() && !opened.helper());
        model.addAttribute("gone", typed.is("did", "helper") ? sentences.plain(spoken, "say.helper-gone") : null);
        model.addAttribute("ways", choices.ways(page, wishes.way(file.id())));
        model.addAttribute("spoken", choices.spoken(page, wishes.spoken(file.id(), spoken)));
        model.addAttribute("sms", receipts.isOpen() && Receipts.isFor(opened));
        model.addAttribute(
                "text",
                typed.is("did", "sms-shown") && receipts.isShown() && Receipts.isFor(opened)
                        ? receipts.text(file)
                        : null);
        return "web/frontline/file";
    }

    /** The call is over: only what was dictated in it, with nothing of the case beside it. */
    private String finish(
            Page page,
            Official official,
            Call call,
            Opened opened,
            PublicCase file,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("frame", access.frame(page, official));
        model.addAttribute("code", file.code().display());
        model.addAttribute("action", CallPaths.file(call.id(), file.id()));
        model.addAttribute("complement", file.complementAsked().isPresent());
        model.addAttribute("whole", opened.whole());
        return "web/frontline/finish";
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
