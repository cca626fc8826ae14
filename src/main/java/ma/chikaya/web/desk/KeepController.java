package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps half-written work while it is written, for a lost line or a session that ran out. Called by a script. */
@Controller
class KeepController {

    private final Cases cases;
    private final CaseAccess access;
    private final DraftCheck check;
    private final DraftSaving saving;
    private final InstantSource clock;

    KeepController(Cases cases, CaseAccess access, DraftCheck check, DraftSaving saving, InstantSource clock) {
        this.cases = cases;
        this.access = access;
        this.check = check;
        this.saving = saving;
        this.clock = clock;
    }

    /** The draft itself; the form takes the new revision, and the version where the work has just begun. */
    @PostMapping("/desk/case/{code}/answer/auto")
    ResponseEntity<Map<String, Object>> draft(
            Page page,
            Official official,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields) {
        CaseFile file = access.get(official, code);
        Typed typed = Typed.of(fields);
        Outcome<Integer> saved = check.dates(page, file, typed).isEmpty()
                ? saving.save(official, file, typed)
                : Outcome.refused("desk.refused.date");
        if (saved instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            saving.keep(official, file, typed);
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("message", Refusals.text(page, refusal)));
        }
        Map<String, Object> told = new HashMap<>(Map.of("revision", saved.get(), "message", now(page)));
        // The step this save took is known to its author. Whatever else happened since he shall still be told of.
        if (hasBegun(official, file, access.get(official, code))) told.put("version", typed.number("version", -1) + 1);
        return ResponseEntity.ok(told);
    }

    /** Whether this save began the work on the case, which is an event of its own. */
    private static boolean hasBegun(Official official, CaseFile before, CaseFile after) {
        int seen = before.history().getLast().seq();
        return after.history().stream()
                .anyMatch(event -> event.seq() > seen
                        && event.type() == EventType.WORK_BEGUN
                        && Objects.equals(event.accountId(), official.id()));
    }

    @PostMapping("/desk/case/{code}/keep/{form}")
    ResponseEntity<Map<String, Object>> keep(
            Page page,
            Official official,
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> fields) {
        CaseFile file = access.getAsked(official, code);
        if (!form.matches("[a-z]{1,20}")) throw CaseAccess.notFound();
        cases.scratchpad()
                .keep(official.id(), file.line().id(), form, Typed.of(fields).kept());
        return ResponseEntity.ok(Map.of("message", now(page)));
    }

    private String now(Page page) {
        return page.t("desk.saved.at", "at", Say.local(clock.instant()));
    }
}
