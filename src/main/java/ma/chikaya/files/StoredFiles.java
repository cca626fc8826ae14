package ma.chikaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The attachments of drafts and submissions. What is known of them changes in the caller's transaction; the bytes
 * follow: kept before it commits and taken away when it rolls back, deleted only after it has committed.
 */
public class StoredFiles {

    /** Attachments of one draft: of a filing, a complement, a message. */
    public static final int MAX_FILES = 10;

    /** Attachments a submission gathers in its whole life, where they are stored with it directly. */
    public static final int MAX_FILES_OF_SUBMISSION = 100;

    /** Bytes of one attachment as it is sent. */
    public static final long MAX_BYTES = 20L << 20;

    /** Bytes of all attachments of one draft together: an hour of sound and its papers, or three short films. */
    public static final long MAX_BYTES_OF_DRAFT = 60L << 20;

    private final Receiving receiving;
    private final Storage storage;
    private final Removal removal;
    private final FileStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    StoredFiles(
            Receiving receiving,
            Storage storage,
            Removal removal,
            FileStore store,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.receiving = receiving;
        this.storage = storage;
        this.removal = removal;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Receives a file and keeps it. The stream is read to its end (or to the limit) before the database is asked for
     * anything, so call it outside a transaction where the sender may be slow.
     *
     * @param originalName as sent; only its last part is used
     * @return the file, or a refusal with key {@code files.refused.*}
     * @throws UncheckedIOException where the place files are kept in fails
     */
    public Outcome<StoredFile> store(Owner owner, String originalName, InputStream in) {
        return store(owner, owner.kind() == Owner.Kind.DRAFT ? Room.FILING : Room.SUBMISSION, originalName, in);
    }

    /** The same where the owner may hold more or less than is usual. */
    public Outcome<StoredFile> store(Owner owner, Room room, String originalName, InputStream in) {
        String name = FileNames.clean(originalName);
        try {
            Receiving.Received received = receiving.receive(name, in);
            try {
                StoredFile file = described(owner, received);
                storage.put(file.id(), received.ready().path(), received.sha256(), received.size());
                return keep(file, room);
            } finally {
                received.ready().discard();
            }
        } catch (Rejected e) {
            boolean pretended = e.reason() == Reason.TYPE && FileNames.isPicture(name);
            return Outcome.refused((pretended ? Reason.PRETENDED : e.reason()).refusal(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<StoredFile> keep(StoredFile file, Room room) {
        Optional<Reason> tooMuch = transaction.execute(status -> {
            removal.whenRolledBack(file.id());
            store.lock(file.owner().id());
            Optional<Reason> found = findTooMuch(file, room);
            if (found.isEmpty()) store.insert(file);
            return found;
        });
        if (tooMuch.isEmpty()) return Outcome.done(file);
        removal.delete(List.of(file.id()));
        return Outcome.refused(tooMuch.get().refusal(file.name(), room));
    }

    private Optional<Reason> findTooMuch(StoredFile file, Room room) {
        FileStore.Held held = store.held(file.owner().id());
        if (held.files() >= room.files()) return Optional.of(Reason.MANY);
        boolean draft = file.owner().kind() == Owner.Kind.DRAFT;
        return draft && held.bytes() + file.size() > room.bytes() ? Optional.of(Reason.TOTAL) : Optional.empty();
    }

    private StoredFile described(Owner owner, Receiving.Received received) {
        Instant now = clock.instant();
        FileType type = received.found().type();
        return new StoredFile(
                Ids.next(now),
                owner,
                received.name(),
                type.mediaType(),
                received.size(),
                received.sha256(),
                now,
                type.kind(),
                type.shown(),
                received.found().duration());
    }

    /** The files of a draft or submission, in the order they came. */
    public List<StoredFile> listOf(UUID ownerId) {
        return store.listOf(ownerId);
    }

    /** A file where it belongs to this draft or submission, and only then. */
    public Optional<StoredFile> find(UUID ownerId, UUID fileId) {
        return store.find(ownerId, fileId);
    }

    /**
     * The draft was filed or sent: its files are the submission's, beside those it has. Joins the transaction that
     * files it.
     */
    public void moveOwner(UUID draftId, UUID submissionId) {
        transaction.executeWithoutResult(status -> store.move(draftId, submissionId));
    }

    /** Removes one file; nothing happens where it is not this owner's. */
    public void remove(UUID ownerId, UUID fileId) {
        transaction.executeWithoutResult(status -> removal.whenCommitted(store.delete(ownerId, fileId)));
    }

    /** Removes all files of a draft that is deleted; those of what it became, under the same id, stay. */
    public void removeAll(UUID draftId) {
        transaction.executeWithoutResult(status -> removal.whenCommitted(store.deleteAll(draftId)));
    }

    /** Removes the files of drafts stored before an instant, for drafts expire; returns how many. */
    public int removeOfDrafts(Instant storedBefore) {
        Integer count = transaction.execute(status -> {
            List<UUID> gone = store.deleteOfDrafts(storedBefore);
            removal.whenCommitted(gone);
            return gone.size();
        });
        return count;
    }

    /**
     * Deletes what crashes left: half-received files and bytes no row speaks of, both older than a day. For the
     * nightly timetable; several nodes may run it at once.
     *
     * @return how many stored files had no row
     */
    public int sweep() {
        try {
            return removal.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes; the caller closes. */
    public InputStream open(StoredFile file) {
        return open(file, 0, file.size());
    }

    InputStream open(StoredFile file, long from, long length) {
        try {
            return storage.open(file.id(), from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
