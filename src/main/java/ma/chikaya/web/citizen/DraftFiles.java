package ma.chikaya.web.citizen;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.chikaya.files.Owner;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Draft;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of a draft: its recording and its evidence. */
@Component
class DraftFiles {

    /** A file beside the button that removes it. */
    record Row(UUID id, Attachment file, boolean heard) {}

    private final StoredFiles files;

    DraftFiles(StoredFiles files) {
        this.files = files;
    }

    Outcome<StoredFile> store(Draft draft, Part part) {
        try (InputStream in = part.getInputStream()) {
            return files.store(Owner.draft(draft.id()), Objects.requireNonNull(part.getSubmittedFileName()), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void remove(Draft draft, UUID file) {
        files.remove(draft.id(), file);
    }

    List<StoredFile> list(Draft draft) {
        return files.listOf(draft.id());
    }

    List<Row> evidence(Draft draft, Language language) {
        UUID recording = recording(draft);
        return list(draft).stream()
                .filter(file -> !file.id().equals(recording))
                .map(file -> row(file, language))
                .toList();
    }

    @Nullable
    Row spoken(Draft draft, Language language) {
        UUID recording = recording(draft);
        if (recording == null) return null;
        return files.find(draft.id(), recording)
                .map(file -> row(file, language))
                .orElse(null);
    }

    static @Nullable UUID recording(Draft draft) {
        return draft.form().told() == null ? null : draft.form().told().recording();
    }

    private static Row row(StoredFile file, Language language) {
        boolean heard = file.shown() && file.mediaType().startsWith("audio/");
        return new Row(file.id(), Attached.of(file, language, "/new/files/" + file.id()), heard);
    }
}
