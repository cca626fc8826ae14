package ma.chikaya.law;

/**
 * A length of time the law or the portal gives. The starting day is never counted.
 *
 * @param days how many days, at least one
 * @param counting which days count
 * @param source the text the length comes from, or {@value #ASSUMED} where none was found
 */
public record Rule(int days, Counting counting, String source) {

    public static final String ASSUMED = "assumed";

    /** Which days count, and what happens where the last one is not a working day. */
    public enum Counting {
        /** Every day counts; a last day that is not a working day moves to the next one. */
        CALENDAR,
        /** Only working days count. */
        WORKING
    }

    public Rule {
        if (days < 1 || days > 3660) throw new IllegalArgumentException("a rule lasts 1 to 3660 days, not " + days);
    }

    /** True where no legal text was found for it: a setting of the portal. */
    public boolean isAssumed() {
        return source.equals(ASSUMED);
    }
}
