package ma.chikaya.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Ids;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of people without an account, known by a token that only their browser or their resume link holds. */
@Component
public class Drafts {

    /** A draft nobody has touched for so long is deleted with its files. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final DraftStore store;
    private final StoredFiles files;
    private final ScanPages pages;
    private final Sending sending;
    private final InstantSource clock;

    Drafts(DraftStore store, StoredFiles files, ScanPages pages, Sending sending, InstantSource clock) {
        this.store = store;
        this.files = files;
        this.pages = pages;
        this.sending = sending;
        this.clock = clock;
    }

    /** A new draft and the token it is found by. */
    public record Started(String token, Draft draft) {

        @Override
        public String toString() {
            return "Started[" + draft.id() + "]";
        }
    }

    @Transactional
    public Started start(Form form) {
        Instant now = clock.instant();
        String token = Secrets.random();
        Draft draft = new Draft(Ids.next(now), form, false, now, null);
        store.insert(token, draft);
        return new Started(token, draft);
    }

    /** A draft of the last thirty days, filed or not. */
    public Optional<Draft> find(String token) {
        return store.find(token, oldest());
    }

    /** Saves a change; empty where the draft is unknown, too old or filed already. */
    @Transactional
    public Optional<Draft> change(String token, UnaryOperator<Draft> change) {
        Optional<Draft> now = store.findForUpdate(token, oldest()).filter(draft -> !draft.isFiled());
        return now.map(draft -> {
            Draft changed = change.apply(draft);
            Draft saved = new Draft(draft.id(), changed.form(), changed.evidenceSeen(), clock.instant(), null);
            store.update(saved);
            return saved;
        });
    }

    /** The files of a draft, the recording among them, in the order they came. */
    public List<StoredFile> listFiles(Draft draft) {
        return files.listOf(draft.id());
    }

    /** Deletes a draft and its files: the person thought better of it. One that is filed stays filed. */
    @Transactional
    public void forget(String token) {
        store.findForUpdate(token, oldest()).ifPresent(draft -> {
            store.delete(draft.id());
            if (!draft.isFiled()) files.removeAll(draft.id());
        });
    }

    /** What the person has before the eyes on the last page, as a digest: what is sent must be that and nothing else. */
    public String seen(Draft draft) {
        return sending.seen(draft, listFiles(draft));
    }

    /**
     * Files the draft, once: sending again returns the same receipt.
     *
     * @param noCourt whether the person states that no court is seized
     */
    public Sent send(String token, String seen, boolean noCourt) {
        return sending.send(token, seen, noCourt, oldest());
    }

    /** Deletes what is too old; returns how many drafts there were. */
    @Transactional
    int expire(int most) {
        List<UUID> gone = store.deleteOlder(oldest(), most);
        gone.forEach(files::removeAll);
        gone.forEach(pages::forget);
        return gone.size();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
