package ma.chikaya.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.NewSubmission.NewAttachment;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Rules;
import ma.chikaya.law.Term;
import ma.chikaya.platform.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What officials key for somebody: papers, letters, calls, people at the counter. One register for all channels; the
 * clock starts from the day it came (L3, L4), so that day is asked apart and may not lie too far back.
 */
@Component
public class Registrations {

    /** So far back a supervisor may key a paper that lay somewhere (assumed): more is a slip of the year. */
    private static final int OLDEST_MONTHS = 24;

    /** Ways in which something reaches an official. */
    public static final List<Channel> CHANNELS =
            List.of(Channel.PAPER, Channel.POST, Channel.FAX, Channel.COUNTER, Channel.TELEPHONE);

    private final DraftStore store;
    private final Completeness completeness;
    private final Filings filings;
    private final Cases cases;
    private final StoredFiles files;
    private final ScanPages pages;
    private final LegalClock law;
    private final Rules settings;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Registrations(
            DraftStore store,
            Completeness completeness,
            Filings filings,
            Cases cases,
            StoredFiles files,
            ScanPages pages,
            LegalClock law,
            Rules settings,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.store = store;
        this.completeness = completeness;
        this.filings = filings;
        this.cases = cases;
        this.files = files;
        this.pages = pages;
        this.law = law;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * How it came, and who keyed it.
     *
     * @param receivedOn as typed
     * @param noCourt what it says about courts; null where it says nothing
     * @param supervised whether a supervisor keys it, who may go further back than the rules let a clerk
     */
    public record Came(
            @Nullable Channel channel,
            String receivedOn,
            int keyedBy,
            @Nullable Boolean noCourt,
            boolean supervised) {

        public Came(@Nullable Channel channel, String receivedOn, int keyedBy, @Nullable Boolean noCourt) {
            this(channel, receivedOn, keyedBy, noCourt, false);
        }

        public Came supervised(boolean by) {
            return new Came(channel, receivedOn, keyedBy, noCourt, by);
        }
    }

    /** What a form is known by from its opening on, so that its scans have a place and sending it twice files it once. */
    public static String newToken() {
        return Secrets.random();
    }

    public static boolean isToken(String typed) {
        return typed.matches("[A-Za-z0-9_-]{32}");
    }

    /** The draft that holds the scans of a form. */
    @Transactional
    public Draft open(String token) {
        return begin(token);
    }

    /** What was registered with the form of a token; empty where it was not. */
    public Optional<UUID> findRegistered(String token) {
        return store.find(token, clock.instant().minus(Drafts.KEPT))
                .flatMap(draft -> Optional.ofNullable(draft.submissionId()));
    }

    /** The scans kept so far; none where the form was never sent. */
    public List<StoredFile> listFiles(String token) {
        return store.find(token, clock.instant().minus(Drafts.KEPT))
                .map(draft -> files.listOf(draft.id()))
                .orElseGet(List::of);
    }

    /** The pages photographed for it so far. */
    public List<ScannedPage> listPages(String token) {
        return store.find(token, clock.instant().minus(Drafts.KEPT))
                .map(draft -> pages.listOf(draft.id()))
                .orElseGet(List::of);
    }

    /** Takes out a page that is not good; nothing happens where it is not of this form. */
    public void dropPage(String token, UUID page) {
        store.find(token, clock.instant().minus(Drafts.KEPT))
                .filter(draft -> !draft.isFiled())
                .ifPresent(draft -> pages.drop(draft.id(), page));
    }

    /** Everything that keeps it from being registered, in the order of the form. */
    public List<Problem> check(Form form, Came came) {
        List<Problem> problems = new ArrayList<>();
        if (came.channel() == null || !CHANNELS.contains(came.channel())) {
            problems.add(Problem.of(Field.CHANNEL, "intake.channel.missing"));
        }
        checkDay(came.receivedOn(), came.supervised()).ifPresent(problems::add);
        problems.addAll(completeness.check(form));
        return problems;
    }

    /** Files it with the scans of its form, the photographed pages as one document; the same form again gives the same receipt. */
    public Sent register(String token, Form form, Came came) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Draft draft = begin(token);
            if (draft.submissionId() != null) {
                return cases.findReceipt(draft.submissionId())
                        .<Sent>map(Sent.Done::new)
                        .orElseGet(Sent.Unknown::new);
            }
            List<Problem> problems = check(form, came);
            if (!problems.isEmpty()) return new Sent.Incomplete(problems);
            Optional<Outcome<StoredFile>> paper = pages.bind(draft.id());
            if (paper.isPresent() && paper.get() instanceof Outcome.Refused<StoredFile>(Refusal why)) {
                return new Sent.Refused(why);
            }
            Sent sent = filings.file(form, way(draft, form, came));
            if (sent instanceof Sent.Done(var receipt)) {
                files.moveOwner(draft.id(), receipt.submissionId());
                pages.forget(draft.id());
                store.markFiled(draft, receipt.submissionId(), clock.instant());
            } else {
                paper.ifPresent(one -> files.remove(draft.id(), one.get().id()));
            }
            return sent;
        }));
    }

    private Draft begin(String token) {
        var now = clock.instant();
        return store.begin(token, new Draft(Ids.next(now), Form.empty(Language.AR), true, now, null));
    }

    private Filings.Way way(Draft draft, Form form, Came came) {
        List<NewAttachment> scans = files.listOf(draft.id()).stream()
                .map(file -> new NewAttachment(file.id(), AttachmentRole.EVIDENCE))
                .toList();
        return new Filings.Way(
                draft.id(),
                Objects.requireNonNull(came.channel()),
                Dates.read(came.receivedOn()).orElseThrow(),
                came.keyedBy(),
                scans,
                form.kind().hasAnswerClock() ? came.noCourt() : null,
                "register:" + draft.id());
    }

    private Optional<Problem> checkDay(String typed, boolean supervised) {
        if (typed.isBlank()) return Optional.of(Problem.of(Field.RECEIVED_ON, "intake.received.missing"));
        Optional<LocalDate> day = Dates.read(typed);
        if (day.isEmpty()) return Optional.of(Problem.of(Field.RECEIVED_ON, "intake.date.impossible"));
        LocalDate today = LegalClock.dayOf(clock.instant());
        if (day.get().isAfter(today)) return Optional.of(Problem.of(Field.RECEIVED_ON, "intake.received.future"));
        if (!law.deadline(Term.KEYING, day.get()).due().isBefore(today)) return Optional.empty();
        if (supervised) {
            return day.get().isBefore(today.minusMonths(OLDEST_MONTHS))
                    ? Optional.of(Problem.of(Field.RECEIVED_ON, "intake.received.ancient", "months", OLDEST_MONTHS))
                    : Optional.empty();
        }
        int days = settings.getRule(Term.KEYING).days();
        return Optional.of(Problem.of(Field.RECEIVED_ON, "intake.received.old", "days", days));
    }

    /** Throws the form away with its scans; one that is registered stays registered. */
    @Transactional
    public void forget(String token) {
        store.findForUpdate(token, clock.instant().minus(Drafts.KEPT)).ifPresent(draft -> {
            if (draft.isFiled()) return;
            store.delete(draft.id());
            files.removeAll(draft.id());
            pages.forget(draft.id());
        });
    }
}
