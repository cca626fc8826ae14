package ma.chikaya.counters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.casework.Channel;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of what came in.
 *
 * @param bodyId the body that received it, which need not be the one it is addressed to
 * @param no its number in the year
 * @param pages how many scans came with it
 * @param lateReason why it was keyed so long after it came; null where it was keyed in time
 */
public record Arrival(
        int bodyId,
        int year,
        int no,
        UUID submissionId,
        TrackingCode code,
        Channel channel,
        LocalDate receivedOn,
        Instant keyedAt,
        int keyedBy,
        int pages,
        @Nullable Consent consent,
        @Nullable String lateReason,
        @Nullable Seen seen) {

    /** As it is written on the paper: {@code 12/2026}. */
    public String number() {
        return no + "/" + year;
    }

    /** What a supervisor said of a day that lies far back. */
    public record Seen(
            int by, Instant at, boolean confirmed, @Nullable String remark) {}
}
