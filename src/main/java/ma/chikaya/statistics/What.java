package ma.chikaya.statistics;

import java.util.Locale;

/** What is counted. */
public enum What {
    /** Filed with the body, or with the desk that handles in its place. */
    FILED,
    /** Came from another body. */
    ARRIVED,
    /** Accepted, refused, or for the shorter kinds given its outcome. */
    DECIDED,
    REFUSED,
    /** Passed on to the competent body. */
    REDIRECTED,
    /** Answered, or for the shorter kinds given its outcome. */
    ANSWERED,
    REOPENED,
    /** An answer the citizen has judged, counted in the month of that answer. */
    RATED,
    /** Open now; no event, but where the case stands. */
    OPEN;

    /** Whether it took days that are counted, and had a last day. */
    public boolean isTimed() {
        return this == DECIDED || this == ANSWERED;
    }

    /** As an address writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
