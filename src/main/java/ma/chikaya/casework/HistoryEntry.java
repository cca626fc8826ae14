package ma.chikaya.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    /** What of an event tells where a submission stands, and none of the words written in it. */
    private static final Set<String> STANDING = Set.of(
            "body",
            "fromBody",
            "services",
            "service",
            "dueOn",
            "until",
            "untilWas",
            "triageBy",
            "triageWas",
            "decideBy",
            "decideWas",
            "answerBy",
            "answerWas",
            "reference",
            "arbiter",
            "arbitrateBy",
            "arbitrateWas",
            "on",
            "ground",
            "outcome",
            "time");

    HistoryEntry standing() {
        Map<String, Object> kept = new HashMap<>(facts());
        kept.keySet().retainAll(STANDING);
        return new HistoryEntry(seq, at, type, actor, accountId, bodyId, from, to, Canonical.write(kept), hash);
    }

    /** What links the chain, and nothing of what was said or by whom. */
    HistoryEntry withoutWords() {
        return new HistoryEntry(seq, at, type, "official", null, bodyId, from, to, "{}", hash);
    }

    /** The event's own facts by name. */
    public Map<String, Object> facts() {
        return HistoryFacts.read(data);
    }
}
