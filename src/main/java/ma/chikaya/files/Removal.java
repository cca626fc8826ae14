package ma.chikaya.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Bytes go after the row went for good; what a crash leaves between the two is swept a day later. */
final class Removal {

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int BATCH = 500;

    private final Storage storage;
    private final FileStore store;
    private final List<Path> passing;
    private final InstantSource clock;

    /**
     * Puts the two sides together.
     *
     * @param passing folders files only pass through while they are received
     */
    Removal(Storage storage, FileStore store, List<Path> passing, InstantSource clock) {
        this.storage = storage;
        this.store = store;
        this.passing = passing;
        this.clock = clock;
    }

    void whenCommitted(List<UUID> ids) {
        if (!ids.isEmpty()) atEnd(TransactionSynchronization.STATUS_COMMITTED, ids);
    }

    void whenRolledBack(UUID id) {
        atEnd(TransactionSynchronization.STATUS_ROLLED_BACK, List.of(id));
    }

    /** Deletes half-received files and bytes without a row, both older than a day; returns how many of the latter. */
    int sweep() throws IOException {
        Instant before = clock.instant().minus(GRACE);
        for (Path folder : passing) DiskStorage.sweep(folder, before);
        int[] gone = {0};
        List<UUID> batch = new ArrayList<>(BATCH);
        storage.listPutBefore(before, id -> {
            batch.add(id);
            if (batch.size() == BATCH) gone[0] += deleteUnknown(batch);
        });
        return gone[0] + deleteUnknown(batch);
    }

    private int deleteUnknown(List<UUID> batch) {
        if (batch.isEmpty()) return 0;
        Set<UUID> known = store.known(batch);
        batch.removeAll(known);
        int gone = batch.size();
        delete(batch);
        batch.clear();
        return gone;
    }

    private void atEnd(int wanted, List<UUID> ids) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == wanted) delete(ids);
            }
        });
    }

    void delete(Collection<UUID> ids) {
        for (UUID id : ids) {
            try {
                storage.delete(id);
            } catch (IOException e) {
                LOG.warn("File {} will be deleted by the next sweep: {}", id, e.toString());
            }
        }
    }
}
