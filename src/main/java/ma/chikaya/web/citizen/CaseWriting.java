package ma.chikaya.web.citizen;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.State;
import ma.chikaya.casework.Verdict;
import ma.chikaya.files.Owner;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a person's words to the body, once: pressing again on a slow line repeats nothing. */
@Component
class CaseWriting {

    static final String FILES = "files";

    private static final int LONGEST = 10_000;

    private final Cases cases;
    private final StoredFiles files;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    CaseWriting(Cases cases, StoredFiles files, InstantSource clock, PlatformTransactionManager manager) {
        this.cases = cases;
        this.files = files;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /** The word of the notice: a message, or the complement that was asked for. */
    Outcome<String> send(Opened opened, Fields fields) {
        String text = fields.text("text");
        List<Part> parts = Uploads.list(fields.request(), FILES);
        PublicCase file = cases.findPublic(opened).orElseThrow();
        String word = file.state() == State.AWAITING_COMPLEMENT ? "complement" : "message";
        if (text.isEmpty() && parts.isEmpty()) return Outcome.refused("citizen.case.message.empty");
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Outcome.refused(new Refusal("intake.long", java.util.Map.of("max", LONGEST)));
        }
        Optional<UUID> form = form(fields);
        if (form.map(id -> isSent(file, id)).orElseGet(() -> parts.isEmpty() && isLast(file, text))) {
            return Outcome.done("message");
        }
        // The files wait under an id of their own, so that none is left on the case of a message that was not sent.
        UUID waiting = Ids.next(clock.instant());
        List<UUID> kept = new ArrayList<>();
        for (Part part : parts) {
            if (store(waiting, part) instanceof Outcome.Refused<StoredFile>(var why)) {
                files.removeAll(waiting);
                return Outcome.refused(why);
            }
        }
        files.listOf(waiting).forEach(one -> kept.add(one.id()));
        Outcome<Integer> sent = Objects.requireNonNull(transaction.execute(status -> {
            files.moveOwner(waiting, opened.id());
            Outcome<Integer> written =
                    cases.writeToBody(opened, form.orElseGet(() -> Ids.next(clock.instant())), text, kept);
            if (!written.isDone()) status.setRollbackOnly();
            return written;
        }));
        if (!sent.isDone()) files.removeAll(waiting);
        if (Cases.isRepeated(sent)) return Outcome.done(word);
        return sent.fold(done -> Outcome.done(word), Outcome::refused);
    }

    Outcome<Integer> rate(Opened opened, Verdict verdict, String comment) {
        return cases.rate(opened, verdict, comment.isEmpty() ? null : comment);
    }

    /** Re-opening what was just re-opened is done already. */
    Outcome<Integer> reopen(Opened opened, String reason) {
        PublicCase file = cases.findPublic(opened).orElseThrow();
        if (file.reopened() > 0 && file.state().isOpen()) return Outcome.done(file.reopened());
        return cases.reopen(opened, reason);
    }

    private Outcome<StoredFile> store(UUID waiting, Part part) {
        try (InputStream in = part.getInputStream()) {
            return files.store(Owner.draft(waiting), Objects.requireNonNull(part.getSubmittedFileName()), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the form was made as: pressing its button again sends what it sent before. */
    private static Optional<UUID> form(Fields fields) {
        try {
            return Optional.of(UUID.fromString(fields.line("once")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean isSent(PublicCase file, UUID form) {
        return file.messages().stream().anyMatch(message -> message.id().equals(form));
    }

    /** Where a form does not say which it is: the words that were sent last, and nothing has happened since. */
    private static boolean isLast(PublicCase file, String text) {
        if (file.messages().isEmpty() || text.isEmpty()) return false;
        CaseFile.Message last = file.messages().getLast();
        return last.fromCitizen()
                && last.text().equals(text)
                && file.timeline().getLast().type() == EventType.MESSAGE_FROM_CITIZEN;
    }
}
