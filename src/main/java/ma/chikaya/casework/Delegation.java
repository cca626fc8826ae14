package ma.chikaya.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body lets the one above handle its cases, for a time.
 *
 * @param until the last day, included
 * @param revokedAt when it was taken back; null where it was not
 */
public record Delegation(
        int id,
        int bodyId,
        int toBodyId,
        LocalDate since,
        LocalDate until,
        String reason,
        int givenBy,
        Instant givenAt,
        @Nullable Integer revokedBy,
        @Nullable Instant revokedAt) {

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return revokedAt == null && !day.isBefore(since) && !day.isAfter(until);
    }
}
