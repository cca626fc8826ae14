package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.Objects;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.law.Kind;
import ma.chikaya.law.Term;
import org.jspecify.annotations.Nullable;

/** Where a submission stands: who has the ball, and which of its legal dates is the next. */
final class Standing {

    private Standing() {}

    static Ball ballIn(State state) {
        return switch (state) {
            case AWAITING_COMPLEMENT -> Ball.CITIZEN;
            case REFUSAL_PROPOSED, ANSWER_PROPOSED -> Ball.SUPERVISOR;
            case REFUSED, ANSWERED, CLOSED -> Ball.NOBODY;
            case REGISTERED, UNDER_STUDY, ACCEPTED, IN_PROCESS -> Ball.BODY;
        };
    }

    /** So many days before a date at most is anybody reminded of it. */
    static final int LEAD = 10;

    /** The same for a submission just filed. */
    static void settle(SubmissionRecord row) {
        settle(row, true, true);
    }

    /**
     * Sets the date that sorts the inbox: the next one the law, or the desk's own limit, asks for; and when time looks
     * at it again.
     *
     * @param moved whether the submission stands elsewhere than before, so that another time may run
     * @param anew whether another date begins another round: not where the same time only ends on another day
     */
    static void settle(SubmissionRecord row, boolean moved, boolean anew) {
        if (row.getDecidedOn() != null || !State.valueOf(row.getState()).isOpen()) {
            // Whoever decides on it has taken it as his: nothing is left to arbitrate.
            row.setArbiterBodyId(null);
        }
        watchArbiter(row);
        LocalDate due = due(row);
        boolean other = !Objects.equals(due, row.getDueOn());
        row.setDueOn(due);
        if (due == null) row.setActOn(null);
        else if (moved || other) row.setActOn(due.minusDays(LEAD));
        if (other && (anew || row.getRoundOn() == null)) row.setRoundOn(due);
    }

    /** The time of an arbiter runs beside the others, and ends with the dispute. */
    private static void watchArbiter(SubmissionRecord row) {
        if (row.getArbiterBodyId() == null) {
            row.setArbitrateBy(null);
            row.setArbiterActOn(null);
            row.setArbiterRoundOn(null);
            return;
        }
        if (row.getArbiterRoundOn() != null) return;
        row.setArbiterRoundOn(row.getArbitrateBy());
        row.setArbiterActOn(row.getArbitrateBy().minusDays(LEAD));
    }

    /** Which time ends on the next date. */
    static Term termOf(SubmissionRecord row) {
        State state = State.valueOf(row.getState());
        Kind kind = Kind.valueOf(row.getKind());
        if (state == State.AWAITING_COMPLEMENT) return Term.COMPLEMENT;
        if (State.BEFORE_DECISION.contains(state)) {
            return row.getTriageBy() != null ? Term.TRIAGE : Term.decisionOn(kind);
        }
        return kind == Kind.COMPLAINT ? Term.ANSWER : Term.decisionOn(kind);
    }

    /** The last day of the answer the law asks for, or of the shorter kinds' outcome; null where none runs yet. */
    static @Nullable LocalDate lastDay(SubmissionRecord row) {
        boolean complaint = Kind.valueOf(row.getKind()) == Kind.COMPLAINT;
        return complaint && row.getAnswerBy() != null ? row.getAnswerBy() : row.getDecideBy();
    }

    private static @Nullable LocalDate due(SubmissionRecord row) {
        State state = State.valueOf(row.getState());
        if (!state.isOpen()) return null;
        if (state == State.AWAITING_COMPLEMENT) return row.getPausedUntil();
        if (State.BEFORE_DECISION.contains(state)) {
            return row.getTriageBy() != null ? row.getTriageBy() : row.getDecideBy();
        }
        return lastDay(row);
    }
}
