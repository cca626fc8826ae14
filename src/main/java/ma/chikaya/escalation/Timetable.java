package ma.chikaya.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when, for each time that is watched.
 *
 * @param account who entered it; null for what came with the product
 */
public record Timetable(
        int version, Instant since, @Nullable Integer account, Map<WatchedRule, List<Step>> steps) {

    private static final Comparator<Step> ORDER =
            Comparator.comparingInt(Step::day).thenComparing(Step::audience);

    public Timetable {
        Map<WatchedRule, List<Step>> sorted = new EnumMap<>(WatchedRule.class);
        for (WatchedRule rule : WatchedRule.values()) {
            sorted.put(
                    rule,
                    steps.getOrDefault(rule, List.of()).stream()
                            .sorted(ORDER)
                            .distinct()
                            .toList());
        }
        steps = sorted;
    }

    public List<Step> of(WatchedRule rule) {
        return steps.getOrDefault(rule, List.of());
    }
}
