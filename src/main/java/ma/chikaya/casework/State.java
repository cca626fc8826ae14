package ma.chikaya.casework;

import java.util.EnumSet;
import java.util.Set;

/** Where a submission stands, with the status Open311 knows it by. Overdue is a property, not a state. */
public enum State {
    REGISTERED(true),
    UNDER_STUDY(true),
    AWAITING_COMPLEMENT(true),
    REFUSAL_PROPOSED(true),
    REFUSED(false),
    ACCEPTED(true),
    IN_PROCESS(true),
    ANSWER_PROPOSED(true),
    ANSWERED(false),
    CLOSED(false);

    /** Everything somebody still owes something on. */
    public static final Set<State> OPEN = EnumSet.of(
            REGISTERED, UNDER_STUDY, AWAITING_COMPLEMENT, REFUSAL_PROPOSED, ACCEPTED, IN_PROCESS, ANSWER_PROPOSED);

    /** Before it is decided whether the submission is admissible. */
    public static final Set<State> BEFORE_DECISION =
            EnumSet.of(REGISTERED, UNDER_STUDY, AWAITING_COMPLEMENT, REFUSAL_PROPOSED);

    private final boolean open;

    State(boolean open) {
        this.open = open;
    }

    public boolean isOpen() {
        return open;
    }

    /** {@code open} or {@code closed}, as GeoReport v2 writes it. */
    public String open311() {
        return open ? "open" : "closed";
    }

    /**
     * What the citizen is shown: proposals wait inside the administration and are its own affair until they are
     * approved.
     */
    public State shownToCitizen() {
        return switch (this) {
            case REFUSAL_PROPOSED -> UNDER_STUDY;
            case ANSWER_PROPOSED -> IN_PROCESS;
            default -> this;
        };
    }
}
