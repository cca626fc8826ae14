package ma.chikaya.escalation;

import java.time.Instant;
import java.time.LocalDate;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/** A reminder or an escalation as whoever was told reads it. */
public record Told(
        TrackingCode code,
        WatchedRule rule,
        Audience audience,
        int day,
        LocalDate dueOn,
        Instant at,
        int bodyId,
        int toldBodyId,
        @Nullable Integer toldAccountId) {}
