package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Start;
import ma.chikaya.law.Term;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one open case under another calendar. A date is what one of its clocks gave under a calendar that counted
 * once; where none tells it, it only never ends on a day nobody works.
 */
record Recount(
        @Nullable LocalDate triage,
        LocalDate decide,
        @Nullable LocalDate answer,
        @Nullable LocalDate until,
        @Nullable LocalDate arbitrate) {

    static Recount before(SubmissionRecord row) {
        return new Recount(
                row.getTriageBy(), row.getDecideBy(), row.getAnswerBy(), row.getPausedUntil(), row.getArbitrateBy());
    }

    /** @param known the calendars the dates may have been counted with, the likeliest first */
    static Recount of(SubmissionRecord row, List<HistoryEntry> history, List<LegalClock> known, LegalClock now) {
        Kind kind = Kind.valueOf(row.getKind());
        LocalDate received = row.getReceivedOn();
        LocalDate decide = row.getDecidedOn() != null
                // What is over is not counted again.
                ? row.getDecideBy()
                : move(
                        row.getDecideBy(),
                        known,
                        law -> RunningClock.findDecision(law, kind, received, history, row.getDecideBy()),
                        now);
        LocalDate answer = row.getAnswerBy() == null
                ? null
                : move(
                        row.getAnswerBy(),
                        known,
                        law -> RunningClock.findAnswer(law, received, history, row.getAnswerBy()),
                        now);
        LocalDate triage = row.getTriageBy() == null
                ? null
                : now.deadline(Term.TRIAGE, received).due();
        LocalDate asked = row.getPausedOn();
        return new Recount(
                triage,
                decide,
                answer,
                asked == null ? row.getPausedUntil() : now.complementUntil(asked),
                row.getArbitrateBy() == null ? null : arbitrate(row.getArbitrateBy(), history, now));
    }

    private static LocalDate arbitrate(LocalDate by, List<HistoryEntry> history, LegalClock now) {
        for (HistoryEntry event : history.reversed()) {
            if (!event.facts().containsKey("arbiter")) continue;
            LocalDate from = LegalClock.dayOf(event.at());
            return now.deadline(Term.ARBITRATION, Start.DISPUTE, from, List.of())
                    .due();
        }
        return now.calendar().nextWorking(by);
    }

    private static LocalDate move(
            LocalDate due, List<LegalClock> known, Function<LegalClock, Optional<RunningClock>> find, LegalClock now) {
        for (LegalClock law : known) {
            Optional<RunningClock> running = find.apply(law);
            if (running.isPresent()) return running.get().deadline(now).due();
        }
        return now.calendar().nextWorking(due);
    }

    void applyTo(SubmissionRecord row) {
        row.setTriageBy(triage);
        row.setDecideBy(decide);
        row.setAnswerBy(answer);
        row.setPausedUntil(until);
        if (arbitrate == null || arbitrate.equals(row.getArbitrateBy())) return;
        row.setArbitrateBy(arbitrate);
        row.setArbiterActOn(arbitrate.minusDays(Standing.LEAD));
    }

    /** What the history says: each date that moved, and what it was. */
    Map<String, Object> since(Recount was) {
        Map<String, Object> facts = new HashMap<>();
        put(facts, "triageBy", "triageWas", triage, was.triage);
        put(facts, "decideBy", "decideWas", decide, was.decide);
        put(facts, "answerBy", "answerWas", answer, was.answer);
        put(facts, "until", "untilWas", until, was.until);
        put(facts, "arbitrateBy", "arbitrateWas", arbitrate, was.arbitrate);
        return facts;
    }

    private static void put(
            Map<String, Object> facts, String name, String former, @Nullable LocalDate now, @Nullable LocalDate was) {
        if (now == null || was == null || Objects.equals(now, was)) return;
        facts.put(name, now);
        facts.put(former, was);
    }
}
