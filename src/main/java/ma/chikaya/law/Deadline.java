package ma.chikaya.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last day, included, for something to be done, and all that made it that day.
 *
 * @param rules version of the rules it was computed with
 * @param calendar version of the working calendar it was computed with
 * @param start what happened on the starting day
 * @param from the starting day, not counted
 * @param early whether the rules were not in force yet on that day
 * @param paused days for which the clock stood still
 * @param counted where the count ended, before a move to a working day
 * @param skipped the days that did not count, or were moved over, in order
 * @param due the last day, until 24:00 in Casablanca
 * @param mayMove the feast, not yet announced, that may move it
 * @param covered whether the holidays of the last day's year are known
 * @param ramadan the month of short hours the last day falls into
 */
public record Deadline(
        Term term,
        Rule rule,
        String rules,
        String calendar,
        Start start,
        LocalDate from,
        boolean early,
        int paused,
        LocalDate counted,
        List<Skip> skipped,
        LocalDate due,
        @Nullable Holiday mayMove,
        boolean covered,
        @Nullable Ramadan ramadan) {

    public Deadline {
        if (!due.isAfter(from)) throw new IllegalArgumentException(due + " is not after " + from);
    }

    /** Whether a feast whose day is not yet announced may move it. */
    public boolean provisional() {
        return mayMove != null;
    }

    /** Whether the count ended on a day nobody works. */
    public boolean moved() {
        return !due.equals(counted);
    }

    public Explanation explanation() {
        return Explanation.of(this);
    }

    /** Where the deadline stands on a day. */
    public Progress progressOn(LocalDate today) {
        return Progress.of(from, due, today);
    }
}
