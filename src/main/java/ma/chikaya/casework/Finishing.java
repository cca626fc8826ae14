package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER_POINT;
import static ma.chikaya.casework.db.Tables.RATING;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.LegalDates;
import ma.chikaya.law.Route;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The end of a submission and what follows it: conclusion, rating, re-opening, closing, measures done. */
@Component
class Finishing {

    private final DSLContext sql;
    private final InstantSource clock;
    private final LocalLaw law;
    private final Register register;
    private final Commands commands;
    private final Outgoing outgoing;
    private final Points points;
    private final HandingOver handingOver;

    Finishing(
            DSLContext sql,
            InstantSource clock,
            LocalLaw law,
            Register register,
            Commands commands,
            Outgoing outgoing,
            Points points,
            HandingOver handingOver) {
        this.sql = sql;
        this.clock = clock;
        this.law = law;
        this.register = register;
        this.commands = commands;
        this.outgoing = outgoing;
        this.points = points;
        this.handingOver = handingOver;
    }

    /** The shorter way of observations, suggestions and questions: an outcome with its reason, or an answer. */
    Outcome<Integer> conclude(Official official, UUID id, int version, Concluding outcome, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        return commands.onSeen(id, version, row -> {
            boolean question = Kind.valueOf(row.getKind()) == Kind.QUESTION;
            if (question != (outcome == Concluding.QUESTION_ANSWERED)) return Outcome.refused("casework.refused.state");
            Map<String, Object> facts = Map.of(
                    "outcome", outcome, "reason", reason, "register", outgoing.next(row, LetterOut.What.OUTCOME));
            return register.apply(row, Action.CONCLUDE, Actor.of(official), facts, change -> {
                change.setOutcome(outcome.name());
                change.setDecidedOn(today());
                change.setAnsweredAt(clock.instant());
                change.setTriageBy(null);
            });
        });
    }

    Outcome<Integer> rate(UUID id, Actor.Citizen who, Verdict verdict, @Nullable String comment) {
        return commands.on(id, row -> {
            Map<String, Object> facts = new HashMap<>();
            facts.put("verdict", verdict);
            facts.put("round", row.getRound());
            Outcome<Integer> done = register.apply(row, Action.RATE, who, facts, change -> {});
            if (done.isDone()) {
                sql.insertInto(RATING)
                        .values(id, row.getRound().shortValue(), verdict.name(), comment, clock.instant())
                        .onConflict(RATING.SUBMISSION_ID, RATING.ROUND)
                        .doUpdate()
                        .set(RATING.VERDICT, verdict.name())
                        .set(RATING.COMMENT, comment)
                        .set(RATING.AT, clock.instant())
                        .execute();
            }
            return done;
        });
    }

    /** Re-opens an answered, closed or refused submission: within its time, and not for ever. */
    Outcome<Integer> reopen(UUID id, Actor.Citizen who, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        return commands.on(id, row -> {
            if (!mayReopen(row)) return Outcome.refused("casework.refused.reopen");
            boolean refused = State.valueOf(row.getState()) == State.REFUSED;
            Map<String, Object> facts = Map.of("reason", reason, "time", row.getReopened() + 1);
            Outcome<Integer> done = register.apply(row, Action.REOPEN, who, facts, change -> {
                change.setReopened(change.getReopened() + 1);
                change.setRound(change.getRound() + 1);
                change.setAnsweredAt(null);
                change.setOutcome(null);
                change.setExtendedOn(null);
                boolean complaint = Kind.valueOf(change.getKind()) == Kind.COMPLAINT;
                LegalDates dates = law.of(change)
                        .datesFor(Kind.valueOf(change.getKind()), new Route.Reopened(today()), change.getReceivedOn());
                if (refused || !complaint) {
                    change.setDecidedOn(null);
                    change.setDecideBy(dates.decideBy());
                }
                if (complaint) change.setAnswerBy(dates.answerBy().orElseThrow());
            });
            boolean answered = !refused && Kind.valueOf(row.getKind()) == Kind.COMPLAINT;
            if (done.isDone() && answered) points.add(id, reason);
            // Whoever answered may be gone; where nobody at all is left, the case is open all the same.
            if (done.isDone()) handingOver.settle(row);
            return done;
        });
    }

    boolean mayReopen(SubmissionRecord row) {
        State state = State.valueOf(row.getState());
        if (state != State.ANSWERED && state != State.CLOSED && state != State.REFUSED) return false;
        if (row.getReopened() >= CaseworkSettings.REOPENINGS || row.getAnsweredAt() == null) return false;
        return !today().isAfter(law.of(row).reopenUntil(LegalClock.dayOf(row.getAnsweredAt())));
    }

    Outcome<Integer> close(UUID id) {
        return commands.on(id, row -> register.apply(row, Action.CLOSE, Actor.time()));
    }

    /** A measure promised in an answer is done: solutions, not only answers. */
    Outcome<Integer> finishMeasure(Official official, UUID id, int round, int point) {
        return commands.on(id, row -> {
            int done = sql.update(ANSWER_POINT)
                    .set(ANSWER_POINT.MEASURE_DONE_AT, clock.instant())
                    .where(
                            ANSWER_POINT.SUBMISSION_ID.eq(id),
                            ANSWER_POINT.ROUND.eq((short) round),
                            ANSWER_POINT.NO.eq((short) point),
                            ANSWER_POINT.MEASURE.isNotNull(),
                            ANSWER_POINT.MEASURE_DONE_AT.isNull())
                    .execute();
            if (done == 0) return Outcome.refused("casework.refused.state");
            return register.apply(
                    row, Action.FINISH_MEASURE, Actor.of(official), Map.of("round", round, "point", point), c -> {});
        });
    }

    private LocalDate today() {
        return LegalClock.dayOf(clock.instant());
    }
}
