package ma.chikaya.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds bodies, renames, moves and ends them, each from a day on and for a reason, such as the decree. What is refused
 * says why; a version that is no longer the last is refused first, so that nobody writes over what he has not read.
 */
@Component
public class BodyChanges {

    private final BodyChangeStore store;
    private final Bodies bodies;
    private final Territories territories;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final List<BodyEntry> reference = BodyEntry.read();

    BodyChanges(
            BodyChangeStore store,
            Bodies bodies,
            Territories territories,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.store = store;
        this.bodies = bodies;
        this.territories = territories;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    public Outcome<Integer> add(int by, NewBody wanted, LocalDate since, String reason) {
        return enter(by, ledger -> ledger.add(wanted, since, reason));
    }

    /**
     * Gives a body another name from a day on.
     *
     * @param version number of the last change of the body that the editor has read
     */
    public Outcome<Integer> rename(int by, int body, int version, LocalDate since, LocalText name, String reason) {
        return edit(by, body, version, ledger -> ledger.rename(body, since, name, reason));
    }

    public Outcome<Integer> move(
            int by, int body, int version, LocalDate since, @Nullable Integer parent, String reason) {
        return edit(by, body, version, ledger -> ledger.move(body, since, parent, reason));
    }

    /**
     * Ends a body: the bodies under it go to its successor, else to the body above.
     *
     * @param since the first day without it
     */
    public Outcome<Integer> end(
            int by, int body, int version, LocalDate since, @Nullable Integer successor, String reason) {
        return edit(by, body, version, ledger -> ledger.end(body, since, successor, reason));
    }

    public Outcome<Integer> reopen(int by, int body, int version, LocalDate since, String reason) {
        return edit(by, body, version, ledger -> ledger.reopen(body, since, reason));
    }

    private Outcome<Integer> edit(int by, int body, int version, Function<BodyLedger, Outcome<Integer>> command) {
        bodies.get(body);
        return enter(
                by,
                ledger -> ledger.history().version(body) == version
                        ? command.apply(ledger)
                        : Outcome.refused("bodies.refusal.stale"));
    }

    /** Runs commands on a ledger of what is kept now; what it was given is written at the end, and all of it or nothing. */
    <T> Outcome<T> enter(int by, Function<BodyLedger, Outcome<T>> commands) {
        Outcome<T> outcome = transaction.execute(status -> {
            store.lock();
            Instant at = clock.instant();
            BodyHistory history = new BodyHistory(reference, store.list());
            BodyLedger ledger = new BodyLedger(history, territories, at, LegalTime.dayOf(at), by);
            Outcome<T> said = commands.apply(ledger);
            if (said.isDone()) write(ledger.entered());
            else status.setRollbackOnly();
            return said;
        });
        return java.util.Objects.requireNonNull(outcome);
    }

    private void write(List<BodyChange> entered) {
        if (entered.isEmpty()) return;
        store.insert(entered);
        for (BodyChange change : entered) {
            audit.add(
                    change.by(),
                    "body-" + change.kind().word(),
                    "body:" + change.body(),
                    "change:" + change.seq() + " since:" + change.since());
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bodies.add(entered);
            }
        });
    }
}
