package ma.chikaya.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a citizen's own list.
 *
 * @param state as shown to him
 * @param subject the first words; empty where it was only spoken
 * @param bodyId the body it concerns
 * @param due the next legal date while it is open; null before a body is known and once it is finished
 */
public record ClaimedCase(
        UUID id,
        TrackingCode code,
        Kind kind,
        State state,
        Ball ball,
        String subject,
        int bodyId,
        @Nullable LocalDate due,
        Instant filedAt,
        Instant updatedAt) {}
