package ma.chikaya.law;

import java.util.Locale;

/** The event whose day a term is counted from. That day itself is never counted (decree 2-17-265). */
public enum Start {
    FILING,
    /** Receipt by the competent body. */
    RECEIPT,
    /** The body asked the citizen for something. */
    REQUEST,
    /** The answer, or the refusal. */
    ANSWER,
    /** A draft was put before the supervisor. */
    PROPOSAL,
    /** The paper came, or the person spoke. */
    ARRIVAL,
    /** The citizen had the case taken up again. */
    REOPENING,
    /** The redirection after which bodies disagree. */
    DISPUTE,
    /** The last day of the time that is made longer. */
    LAST_DAY;

    /** As files and message keys write it: {@code last_day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
