package ma.chikaya.statistics;

import java.time.LocalDate;
import ma.chikaya.casework.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a submission adds to the figures of one body at one time.
 *
 * @param day the day it counts on; for an open one the day it is due
 * @param since the day its clock began; for an open one the day it was received
 * @param days it took, without those in which the body waited for the citizen
 * @param inTime whether that was within the law's time; null where no time runs
 * @param account whoever did it, or has it now
 */
record Mark(
        What what,
        int body,
        LocalDate day,
        LocalDate since,
        int days,
        @Nullable Boolean inTime,
        @Nullable String topic,
        @Nullable Integer account,
        @Nullable Verdict verdict) {

    LocalDate month() {
        return day.withDayOfMonth(1);
    }
}
