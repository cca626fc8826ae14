package ma.chikaya.law;

import java.time.LocalDate;

/**
 * The last day, included, for something to be done.
 *
 * @param from the starting day, not counted
 * @param due the last day, until 24:00 in Casablanca
 * @param provisional true where a feast whose day is not yet announced may move it
 * @param calendar version of the working calendar it was computed with
 */
public record Deadline(
        Term term, LocalDate from, LocalDate due, boolean provisional, String calendar, Explanation explanation) {

    public Deadline {
        if (!due.isAfter(from)) throw new IllegalArgumentException(due + " is not after " + from);
    }

    /** Where the deadline stands on a day. */
    public Progress progressOn(LocalDate today) {
        return Progress.of(from, due, today);
    }
}
