package ma.chikaya.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/** A reminder or an escalation as whoever was told reads it. */
public record Told(
        UUID submissionId,
        TrackingCode code,
        WatchedRule rule,
        Audience audience,
        int day,
        LocalDate dueOn,
        Instant at,
        int bodyId,
        int toldBodyId,
        @Nullable Integer toldAccountId) {

    /** Where the list goes on after it. */
    public Place place() {
        return new Place(at, submissionId, audience);
    }
}
