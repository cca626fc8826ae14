package ma.chikaya.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.NewSubmission.NewAttachment;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.law.LegalClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a submission of a draft, in one transaction: person, files, case, and the mark that it was done. */
@Component
class Sending {

    private final DraftStore store;
    private final StoredFiles files;
    private final Filings filings;
    private final Cases cases;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Sending(
            DraftStore store,
            StoredFiles files,
            Filings filings,
            Cases cases,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.store = store;
        this.files = files;
        this.filings = filings;
        this.cases = cases;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    String seen(Draft draft, List<StoredFile> attached) {
        StringBuilder all = new StringBuilder(draft.id() + DraftStore.write(draft));
        attached.forEach(file -> all.append(file.id()));
        return Digests.hex(all.toString()).substring(0, 32);
    }

    Sent send(String token, String seen, boolean noCourt, Instant oldest) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var found = store.findForUpdate(token, oldest);
            if (found.isEmpty()) return new Sent.Unknown();
            Draft draft = found.get();
            if (draft.submissionId() != null) {
                return cases.findReceipt(draft.submissionId())
                        .<Sent>map(Sent.Done::new)
                        .orElseGet(Sent.Unknown::new);
            }
            List<StoredFile> attached = files.listOf(draft.id());
            if (!seen(draft, attached).equals(seen)) return new Sent.Changed();
            Sent sent = filings.file(draft.form(), way(draft, attached, noCourt));
            if (sent instanceof Sent.Done(var receipt)) {
                files.moveOwner(draft.id(), receipt.submissionId());
                store.markFiled(draft, receipt.submissionId(), clock.instant());
            }
            return sent;
        }));
    }

    private Filings.Way way(Draft draft, List<StoredFile> attached, boolean noCourt) {
        UUID recording =
                draft.form().told() == null ? null : draft.form().told().recording();
        List<NewAttachment> roles = attached.stream()
                .map(file -> new NewAttachment(
                        file.id(), file.id().equals(recording) ? AttachmentRole.RECORDING : AttachmentRole.EVIDENCE))
                .toList();
        return new Filings.Way(
                draft.id(),
                Channel.WEB,
                LegalClock.dayOf(clock.instant()),
                null,
                roles,
                draft.form().kind().hasAnswerClock() ? noCourt : null,
                "draft:" + draft.id());
    }
}
