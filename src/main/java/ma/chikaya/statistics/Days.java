package ma.chikaya.statistics;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How many took how many days. */
public final class Days {

    private final TreeMap<Integer, Integer> counts;

    Days(Map<Integer, Integer> counts) {
        this.counts = new TreeMap<>(counts);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many took from so many to so many days, both included. */
    public int between(int least, int most) {
        return counts.subMap(least, true, most, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** All but one of them. */
    public Days without(int days) {
        Days others = new Days(counts);
        others.counts.computeIfPresent(Math.max(0, days), (same, n) -> n - 1);
        return others;
    }

    /** The number of days within which half of them were done; empty where there are none. */
    public OptionalInt median() {
        int half = (total() + 1) / 2;
        int seen = 0;
        for (var one : counts.entrySet()) {
            seen += one.getValue();
            if (seen >= half && seen > 0) return OptionalInt.of(one.getKey());
        }
        return OptionalInt.empty();
    }
}
