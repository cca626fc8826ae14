package ma.chikaya.directory;

import java.time.Instant;
import java.util.BitSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which bodies have joined: those with an active user since a known day. What is addressed to one that has not goes to
 * the nearest body above it that has, at last to the national desk, which has always joined.
 */
@Component
public class Joined {

    private final Bodies bodies;
    private final JoinedRecords records;
    private volatile BitSet joined = only(Set.of());

    Joined(Bodies bodies, JoinedRecords records) {
        this.bodies = bodies;
        this.records = records;
    }

    /** Kept in memory alone, for tests and programs without a database. */
    public static Joined inMemory(Bodies bodies) {
        return new Joined(bodies, JoinedRecords.NONE);
    }

    public boolean isJoined(int body) {
        return joined.get(body);
    }

    /** The body that handles what is addressed to another: itself or the nearest one above that has joined. */
    public int handlingBody(int body) {
        for (Integer one = body; one != null; one = bodies.get(one).parent()) if (joined.get(one)) return one;
        return Bodies.NATIONAL_DESK;
    }

    /** Records that a body has its first active user; nothing changes where it had joined before. */
    public void markJoined(int body, Instant at) {
        records.add(bodies.get(body).id(), at);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            put(body);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                put(body);
            }
        });
    }

    /** Replaces what is known by these bodies and the national desk. */
    public void replaceAll(Set<Integer> ids) {
        joined = only(ids);
    }

    /** Reads again what other nodes may have recorded. */
    public void refresh() {
        // Added to, never replaced: what this node recorded meanwhile may not have been in the list it read.
        records.list().forEach(this::put);
    }

    private synchronized void put(int body) {
        BitSet more = (BitSet) joined.clone();
        more.set(body);
        joined = more;
    }

    private static BitSet only(Set<Integer> ids) {
        BitSet bits = new BitSet();
        bits.set(Bodies.NATIONAL_DESK);
        ids.forEach(bits::set);
        return bits;
    }
}
