package ma.chikaya.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a body has open, as far as its reader may see it.
 *
 * @param today due today or before, and with the body
 * @param untouched registered, and taken up by nobody yet
 * @param oldestLate the earliest legal date that is over; null where none is
 * @param waiting proposals that wait for the body's approval
 * @param waitingSince when the first of them was made; null where none waits
 */
public record OpenCounts(
        int open,
        int today,
        int late,
        int untouched,
        @Nullable LocalDate oldestLate,
        int waiting,
        @Nullable Instant waitingSince) {

    public static final OpenCounts NONE = new OpenCounts(0, 0, 0, 0, null, 0, null);
}
