package ma.chikaya.statistics;

import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.casework.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which number's list.
 *
 * @param what in any order of time alike; {@link What#FILED} stands for all that was received
 * @param inTime only what was, or was not, within the law's time; null for both
 * @param topic only this one; the empty word for those without one; null for all
 * @param account only what this official did; null for all
 * @param after the last line of the page before; null for the first page
 */
public record ListQuery(
        What what,
        Period period,
        @Nullable Boolean inTime,
        @Nullable Verdict verdict,
        @Nullable String topic,
        @Nullable Integer account,
        @Nullable Cursor after,
        int size) {

    /** A place in the list. */
    public record Cursor(LocalDate day, UUID submission, int no) {}
}
