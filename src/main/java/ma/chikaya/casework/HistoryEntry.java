package ma.chikaya.casework;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a submission's history.
 *
 * @param actor {@code citizen}, {@code helper}, {@code official} or {@code time}
 * @param bodyId the body that had the submission when it happened
 * @param data what the event says of itself, in canonical form
 */
public record HistoryEntry(
        int seq,
        Instant at,
        EventType type,
        String actor,
        @Nullable Integer accountId,
        int bodyId,
        @Nullable State from,
        State to,
        String data,
        String hash) {

    /** The event's own facts by name. */
    public Map<String, Object> facts() {
        return HistoryFacts.read(data);
    }
}
