package ma.chikaya.statistics;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission in a number.
 *
 * @param no its place among what that submission adds to the figures
 * @param day the day it counts on
 */
public record Counted(
        UUID submission,
        int no,
        LocalDate day,
        int days,
        @Nullable Boolean inTime) {}
