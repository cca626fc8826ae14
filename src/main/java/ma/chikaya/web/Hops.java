package ma.chikaya.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.law.LegalClock;

/** What each passing on cost: the days the case lay with the body it left. The citizen's own count never restarts. */
public final class Hops {

    private static final Set<EventType> PASSED = EnumSet.of(
            EventType.ROUTED, EventType.REDIRECTED, EventType.REFERRED, EventType.HANDED_OVER, EventType.ARBITRATED);

    private Hops() {}

    /** Days by the number of the event that passed it on. */
    public static Map<Integer, Long> of(LocalDate receivedOn, List<HistoryEntry> history) {
        Map<Integer, Long> days = new HashMap<>();
        LocalDate since = receivedOn;
        for (HistoryEntry event : history) {
            if (!PASSED.contains(event.type())) continue;
            Map<String, Object> facts = event.facts();
            if (Objects.equals(facts.get("body"), facts.get("fromBody"))) continue;
            LocalDate day = LegalClock.dayOf(event.at());
            days.put(event.seq(), ChronoUnit.DAYS.between(since, day));
            since = day;
        }
        return days;
    }

    /** Days lost on bodies that were not the right one. */
    public static long lost(LocalDate receivedOn, List<HistoryEntry> history) {
        Map<Integer, Long> days = of(receivedOn, history);
        return history.stream()
                .filter(event -> event.type() == EventType.REDIRECTED || event.type() == EventType.ARBITRATED)
                .mapToLong(event -> days.getOrDefault(event.seq(), 0L))
                .sum();
    }
}
