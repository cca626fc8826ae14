package ma.chikaya.escalation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.law.Term;

/** The times that are watched, each with its own lines in the timetable. */
public enum WatchedRule {
    /** The national desk finds the body. */
    TRIAGE,
    /** The decision on a complaint; the outcome of the other kinds. */
    DECIDE,
    ANSWER,
    /** The supervisor common to two bodies, or the national desk, says which is competent. */
    ARBITRATION;

    private static final Set<Audience> ARBITERS = EnumSet.of(Audience.SUPERVISOR, Audience.ABOVE, Audience.INSPECTOR);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the law promises it to the citizen, who is told that it was missed. */
    boolean isPromised() {
        return this == DECIDE || this == ANSWER;
    }

    /** Who may be told: an arbiter has no handler who would read the case. */
    public Set<Audience> audiences() {
        return this == ARBITRATION ? ARBITERS : EnumSet.allOf(Audience.class);
    }

    /** Empty for a time nobody of the administration lets pass. */
    static Optional<WatchedRule> of(Term term) {
        return switch (term) {
            case TRIAGE -> Optional.of(TRIAGE);
            case DECIDE, OBSERVATION, SUGGESTION, QUESTION -> Optional.of(DECIDE);
            case ANSWER -> Optional.of(ANSWER);
            case ARBITRATION -> Optional.of(ARBITRATION);
            default -> Optional.empty();
        };
    }
}
