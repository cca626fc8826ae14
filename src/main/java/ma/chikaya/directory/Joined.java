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
    private int changes;

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
        afterCommit(() -> put(body, true));
    }

    /** Records that a body's last active user is gone: what is addressed to it from now on goes to the body above. */
    public void markLeft(int body) {
        records.remove(bodies.get(body).id());
        if (body != Bodies.NATIONAL_DESK) afterCommit(() -> put(body, false));
    }

    private static void afterCommit(Runnable change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            change.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                change.run();
            }
        });
    }

    /** Replaces what is known by these bodies and the national desk. */
    public synchronized void replaceAll(Set<Integer> ids) {
        changes++;
        joined = only(ids);
    }

    /** Reads again what other nodes may have recorded. */
    public void refresh() {
        int before = changes();
        Set<Integer> listed = records.list();
        // What this node recorded while it read may not be in the list: the next refresh comes soon.
        replaceUnlessChangedSince(before, listed);
    }

    private synchronized int changes() {
        return changes;
    }

    private synchronized void replaceUnlessChangedSince(int before, Set<Integer> listed) {
        if (changes == before) joined = only(listed);
    }

    private synchronized void put(int body, boolean in) {
        changes++;
        BitSet changed = (BitSet) joined.clone();
        changed.set(body, in);
        joined = changed;
    }

    private static BitSet only(Set<Integer> ids) {
        BitSet bits = new BitSet();
        bits.set(Bodies.NATIONAL_DESK);
        ids.forEach(bits::set);
        return bits;
    }
}
