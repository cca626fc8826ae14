package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What figures are made of: where a submission stands, and what happened to it, the oldest first. No word of it, and
 * nobody's name.
 *
 * @param dueOn the next legal date; null once nothing is owed
 * @param rules the rules it was filed under
 */
public record CaseHistory(
        UUID id,
        Kind kind,
        State state,
        int bodyId,
        @Nullable String topic,
        @Nullable Integer assigneeId,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        String rules,
        List<HistoryEntry> events) {

    public CaseHistory {
        events = List.copyOf(events);
    }

    /** The body that has it after an event: whoever the next one found it with. */
    public int bodyAfter(int index) {
        return index + 1 < events.size() ? events.get(index + 1).bodyId() : bodyId;
    }
}
