package ma.chikaya.channels;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of telling somebody something.
 *
 * @param key of what was told and to whom
 */
public record Despatch(UUID submission, String key, String bundle, Way way, State state, Instant at) {

    public enum State {
        WAITING,
        SENT,
        /** The network or the server of the recipient says so. */
        DELIVERED,
        FAILED,
        /** Its recipient wanted no more before it went. */
        WITHDRAWN
    }
}
