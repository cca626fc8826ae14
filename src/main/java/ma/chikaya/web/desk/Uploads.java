package ma.chikaya.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.chikaya.files.Owner;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files an official adds to a case: all of them are kept, or none. */
@Component
class Uploads {

    private final StoredFiles stored;

    Uploads(StoredFiles stored) {
        this.stored = stored;
    }

    Outcome<List<UUID>> keep(UUID submission, List<MultipartFile> uploads) {
        List<UUID> files = new ArrayList<>();
        for (MultipartFile upload : uploads) {
            if (upload.isEmpty()) continue;
            Outcome<StoredFile> kept = keep(submission, upload);
            if (kept instanceof Outcome.Refused<StoredFile>(Refusal refusal)) {
                remove(submission, files);
                return Outcome.refused(refusal);
            }
            files.add(kept.get().id());
        }
        return Outcome.done(files);
    }

    /** Takes them away again where what they came with was refused. */
    void remove(UUID submission, List<UUID> files) {
        files.forEach(one -> stored.remove(submission, one));
    }

    private Outcome<StoredFile> keep(UUID submission, MultipartFile upload) {
        try (InputStream in = upload.getInputStream()) {
            return stored.store(Owner.submission(submission), DraftFields.orEmpty(upload.getOriginalFilename()), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
