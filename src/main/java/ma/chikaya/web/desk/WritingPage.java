package ma.chikaya.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.files.Owner;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A message to the citizen, with files or without. */
@Component
class WritingPage implements DecisionForm {

    private final Cases cases;
    private final StoredFiles stored;

    WritingPage(Cases cases, StoredFiles stored) {
        this.cases = cases;
        this.stored = stored;
    }

    @Override
    public String name() {
        return "message";
    }

    @Override
    public Action action() {
        return Action.WRITE_TO_CITIZEN;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return decide(official, file, version, typed, List.of());
    }

    @Override
    public Outcome<Integer> decide(
            Official official, CaseFile file, int version, Typed typed, List<MultipartFile> uploads) {
        String text = typed.text("text");
        if (text.isEmpty()) return Outcome.refused("casework.refused.empty");
        if (Repeated.message(official, file, version, text)) return Outcome.done(version);
        UUID id = file.line().id();
        List<UUID> files = new ArrayList<>();
        for (MultipartFile upload : uploads) {
            if (upload.isEmpty()) continue;
            Outcome<StoredFile> kept = keep(id, upload);
            if (kept instanceof Outcome.Refused<StoredFile>(Refusal refusal)) {
                files.forEach(one -> stored.remove(id, one));
                return Outcome.refused(refusal);
            }
            files.add(kept.get().id());
        }
        Outcome<Integer> sent = cases.writeToCitizen(official, id, text, files);
        if (!sent.isDone()) files.forEach(one -> stored.remove(id, one));
        return sent;
    }

    private Outcome<StoredFile> keep(UUID id, MultipartFile upload) {
        try (InputStream in = upload.getInputStream()) {
            return stored.store(Owner.submission(id), DraftFields.orEmpty(upload.getOriginalFilename()), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("empty", "text");
    }
}
