package ma.chikaya.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar and since when it counts.
 *
 * @param no which one it is, in the order they came to count
 * @param account the official who entered it; null for what came with the product
 * @param reference the decree or announcement it follows, where one was given
 */
public record InForce(
        int no,
        String version,
        Instant since,
        @Nullable Integer account,
        @Nullable String reference) {}
