package ma.chikaya.statistics;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.casework.CaseHistory;
import ma.chikaya.casework.Histories;
import ma.chikaya.law.LegalClock;
import ma.chikaya.statistics.db.tables.records.ProgressRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what happened, in the order it was written. Each step reads whole histories, compares what they add now with
 * what they added before, and moves the counters by the difference, in one transaction with the place it came to: a
 * step broken off leaves nothing behind, a step done again changes nothing.
 */
@Component
class Counting {

    /** Of how histories are read; another one makes the next start count all of them anew. */
    static final int FORM = 1;

    private static final int STEP = 400;
    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

    private final Histories histories;
    private final CountStore store;
    private final LegalClock law;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Counting(
            Histories histories,
            CountStore store,
            LegalClock law,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.histories = histories;
        this.store = store;
        this.law = law;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Counts on, at most so many steps, unless another node does. */
    void catchUp(int steps) {
        for (int i = 0; i < steps; i++) if (!Boolean.TRUE.equals(transaction.execute(t -> step(false)))) return;
    }

    /** Counts all that was written before it was called. */
    void countAll() {
        long written = Objects.requireNonNull(
                transaction.execute(t -> histories.reach().position()));
        while (store.getProgress().getCounted() < written) transaction.executeWithoutResult(t -> step(true));
    }

    /** Forgets everything counted; the next steps count it from the histories. */
    void forget() {
        transaction.executeWithoutResult(t -> store.hold(true).ifPresent(this::forget));
    }

    private void forget(ProgressRecord progress) {
        store.clear();
        progress.setForm(FORM);
        progress.setCounted(0L);
        store.keep(progress, clock.instant());
    }

    /** Whether there may be more to count. */
    private boolean step(boolean waits) {
        Optional<ProgressRecord> held = store.hold(waits);
        if (held.isEmpty()) return false;
        ProgressRecord progress = held.get();
        if (progress.getForm() != FORM) forget(progress);
        boolean settled = progress.getCounted() < progress.getSettled() || settle(progress);
        if (!settled) {
            store.keep(progress, clock.instant());
            return false;
        }
        List<Histories.Step> steps = histories.listSteps(progress.getCounted(), progress.getSettled(), STEP);
        Set<UUID> touched = new LinkedHashSet<>();
        steps.forEach(step -> touched.add(step.submission()));
        count(touched);
        boolean full = steps.size() == STEP;
        progress.setCounted(full ? steps.getLast().position() : progress.getSettled());
        store.keep(progress, clock.instant());
        return true;
    }

    /** Whether what was reached before is settled by now, with something after what is counted; looks ahead anew. */
    private boolean settle(ProgressRecord progress) {
        boolean settled = histories.isSettled(progress.getSnapshot());
        if (settled) progress.setSettled(progress.getReached());
        if (settled || progress.getReached() == 0) {
            Histories.Reach reach = histories.reach();
            progress.setReached(reach.position());
            progress.setSnapshot(reach.snapshot());
            if (histories.isSettled(reach.snapshot())) progress.setSettled(reach.position());
        }
        return progress.getCounted() < progress.getSettled();
    }

    private void count(Set<UUID> touched) {
        if (touched.isEmpty()) return;
        Map<UUID, List<Mark>> before = store.listMarks(touched);
        Map<UUID, List<Mark>> changed = new HashMap<>();
        Changes changes = new Changes();
        for (CaseHistory history : histories.list(touched)) {
            List<Mark> was = before.getOrDefault(history.id(), List.of());
            List<Mark> is = marksOf(history);
            if (is.equals(was)) continue;
            changed.put(history.id(), is);
            was.forEach(mark -> changes.add(mark, -1));
            is.forEach(mark -> changes.add(mark, 1));
        }
        store.replaceMarks(changed);
        store.add(changes);
    }

    /** One history that cannot be read is left out, and told; it keeps no other back. */
    private List<Mark> marksOf(CaseHistory history) {
        try {
            return Marks.of(history, law.under(history.rules()));
        } catch (RuntimeException wrong) {
            LOG.error("Statistics: submission {} is left out of the figures", history.id(), wrong);
            return List.of();
        }
    }
}
