package ma.chikaya.limits;

import java.time.Instant;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/** Remembers what was used until it would expire anyway. In memory: each node for itself. */
final class UsedOnce {

    private static final int MOST = 200_000;

    private record Used(String name, Instant until) {}

    private final Set<String> names = new HashSet<>();
    private final PriorityQueue<Used> byEnd = new PriorityQueue<>((a, b) -> a.until.compareTo(b.until));

    /** True the first time; where too many are remembered, nothing more is taken rather than one forgotten. */
    synchronized boolean use(String name, Instant until, Instant now) {
        for (Used first = byEnd.peek(); first != null && !first.until.isAfter(now); first = byEnd.peek()) {
            byEnd.remove();
            names.remove(first.name);
        }
        if (names.size() >= MOST || !names.add(name)) return false;
        byEnd.add(new Used(name, until));
        return true;
    }
}
