package ma.chikaya.law;

import java.util.Set;

/**
 * A length of time the law or the portal gives. The starting day is never counted.
 *
 * @param days how many days, at least one
 * @param counting which days count
 * @param lastDay what becomes of a last day on which nobody works; a rule of working days never ends on one
 * @param start the event whose day it is counted from
 * @param source the text it comes from, such as {@code 2-17-265}; empty where none was found
 * @param article the article of that text; empty where it is not known
 * @param assumed what no text says and the portal has chosen
 */
public record Rule(
        int days, Counting counting, LastDay lastDay, Start start, String source, String article, Set<Part> assumed) {

    public enum Counting {
        /** Every day counts. */
        CALENDAR,
        /** Only working days count. */
        WORKING
    }

    public enum LastDay {
        /** Moves to the next working day. */
        NEXT_WORKING,
        /** Stays where the count ends. */
        AS_COUNTED
    }

    /** A part of a rule, as far as it may be without a source. */
    public enum Part {
        LENGTH,
        COUNTING,
        LAST_DAY
    }

    public Rule {
        if (days < 1 || days > 3660) throw new IllegalArgumentException("a rule lasts 1 to 3660 days, not " + days);
        assumed = Set.copyOf(assumed);
    }

    /** True where no legal text was found for its length: a setting of the portal. */
    public boolean isAssumed() {
        return assumed.contains(Part.LENGTH);
    }

    public boolean isAssumed(Part part) {
        return assumed.contains(part);
    }
}
