package ma.chikaya.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param accountId who did it; absent where the installation itself did
 * @param reason in the words of who did it
 */
public record AuditLine(
        Instant at,
        @Nullable Integer accountId,
        String action,
        @Nullable String detail,
        @Nullable String reason) {}
