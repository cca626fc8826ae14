package ma.chikaya.casework;

import java.time.LocalDate;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.law.Kind;
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

    /** Sets the date that sorts the inbox: the next one the law, or the desk's own limit, asks for. */
    static void settle(SubmissionRecord row) {
        row.setDueOn(due(row));
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
