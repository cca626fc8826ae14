package ma.chikaya.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.RunningClock;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.Deadline;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Pause;
import ma.chikaya.law.Term;
import org.springframework.stereotype.Component;

/**
 * Explains the dates of one case, under the rules it was filed under. A date that the calendar of today no longer gives
 * is left unexplained rather than explained wrongly.
 */
@Component
public class CountedDates {

    private final LegalClock law;
    private final Bodies bodies;

    CountedDates(LegalClock law, Bodies bodies) {
        this.law = law;
        this.bodies = bodies;
    }

    /**
     * What the dates of a case depend on.
     *
     * @param rules version of the rules it was filed under
     * @param body the competent one, or the one that has it until that is known
     */
    public record Run(Kind kind, String rules, int body, LocalDate receivedOn, List<HistoryEntry> history) {}

    public Optional<Counted> findTriage(Page page, Run run, LocalDate due) {
        Deadline triage = lawOf(run).deadline(Term.TRIAGE, run.receivedOn());
        return triage.due().equals(due)
                ? Optional.of(counted(page, triage, Reasons.of(page, triage)))
                : Optional.empty();
    }

    public Optional<Counted> findDecision(Page page, Run run, LocalDate due) {
        LegalClock then = lawOf(run);
        return RunningClock.findDecision(then, run.kind(), run.receivedOn(), run.history(), due)
                .map(clock -> decision(page, then, clock, run));
    }

    public Optional<Counted> findAnswer(Page page, Run run, LocalDate due) {
        LegalClock then = lawOf(run);
        return RunningClock.findAnswer(then, run.receivedOn(), run.history(), due)
                .map(clock -> clock.deadline(then))
                .map(answer -> counted(page, answer, Reasons.of(page, answer)));
    }

    /** Where anybody may count these dates again, by the days of the place of the body. */
    public String address(int body, LocalDate filed, LocalDate received) {
        String place = bodies.get(body).territory();
        String address = Routes.DATES + "?filed=" + filed + "&received=" + received;
        return place == null ? address : address + "&territory=" + place;
    }

    /** What the citizen was promised stays in sight beside the clock of a body that waits, or has waited, for him. */
    private static Counted decision(Page page, LegalClock then, RunningClock clock, Run run) {
        Deadline due = clock.deadline(then);
        List<Content> reasons = new ArrayList<>(Reasons.of(page, due));
        if (due.paused() > 0) {
            LocalDate promised = then.deadline(due.term(), due.from()).due();
            reasons.add(page.html("law.promised", "date", promised));
        }
        RunningClock.findWait(run.history()).ifPresent(asked -> {
            LocalDate last = then.complementUntil(asked);
            reasons.add(page.html("law.waiting", "date", asked));
            reasons.add(page.html(
                    "law.latest",
                    "date",
                    clock.after(new Pause(asked, last)).deadline(then).due()));
        });
        return counted(page, due, reasons);
    }

    /** The days a region keeps for itself count for its bodies. */
    private LegalClock lawOf(Run run) {
        return law.in(bodies.get(run.body()).territory()).under(run.rules());
    }

    private static Counted counted(Page page, Deadline deadline, List<Content> reasons) {
        return new Counted(page.t("law.term." + deadline.term().word()), deadline.due(), reasons);
    }
}
