package ma.chikaya.escalation;

import java.util.Locale;
import java.util.Optional;
import ma.chikaya.law.Term;

/** The times that are watched, each with its own lines in the timetable. */
public enum WatchedRule {
    /** The national desk finds the body. */
    TRIAGE,
    /** The decision on a complaint; the outcome of the other kinds. */
    DECIDE,
    ANSWER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a time nobody of the administration lets pass. */
    static Optional<WatchedRule> of(Term term) {
        return switch (term) {
            case TRIAGE -> Optional.of(TRIAGE);
            case DECIDE, OBSERVATION, SUGGESTION, QUESTION -> Optional.of(DECIDE);
            case ANSWER -> Optional.of(ANSWER);
            default -> Optional.empty();
        };
    }
}
