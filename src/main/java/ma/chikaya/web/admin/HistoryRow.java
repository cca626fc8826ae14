package ma.chikaya.web.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an account.
 *
 * @param what in words, with the role and body it was about
 * @param who absent where the installation itself did it
 * @param reason in the words of who did it
 */
public record HistoryRow(
        Instant at,
        String what,
        @Nullable String who,
        @Nullable String reason) {}
