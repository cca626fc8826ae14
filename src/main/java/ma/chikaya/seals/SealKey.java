package ma.chikaya.seals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key's public side.
 *
 * @param publicHalf 32 bytes of Ed25519 in base64url
 * @param distrustedAt since when somebody else may have it
 */
public record SealKey(
        String id,
        String publicHalf,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant distrustedAt) {

    public boolean isCurrent() {
        return retiredAt == null;
    }
}
