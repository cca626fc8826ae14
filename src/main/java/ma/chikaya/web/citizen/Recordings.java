package ma.chikaya.web.citizen;

import jakarta.servlet.http.Part;
import java.util.UUID;
import ma.chikaya.files.FileKind;
import ma.chikaya.files.StoredFile;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Drafts;
import ma.chikaya.intake.Form;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The spoken submission: one recording, heard or seen (decree 2-17-265: oral, audio or video). */
@Component
class Recordings {

    static final String FIELD = "recording";

    private final Drafts drafts;
    private final DraftFiles files;

    Recordings(Drafts drafts, DraftFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    DraftFiles.@Nullable Row find(Draft draft, Language language) {
        return files.spoken(draft, language);
    }

    /** Keeps a recording in place of the one before. */
    Outcome<Draft> put(String token, Draft draft, Part part) {
        Outcome<StoredFile> stored = files.store(draft, part);
        if (stored instanceof Outcome.Refused<StoredFile>(var why)) return Outcome.refused(why);
        StoredFile file = stored.get();
        if (file.kind() != FileKind.AUDIO && file.kind() != FileKind.VIDEO) {
            files.remove(draft, file.id());
            return Outcome.refused("citizen.tell.recording.other");
        }
        UUID before = DraftFiles.recording(draft);
        Draft changed = mark(token, draft, file.id());
        if (before != null) files.remove(draft, before);
        return Outcome.done(changed);
    }

    void remove(String token, Draft draft) {
        UUID recording = DraftFiles.recording(draft);
        mark(token, draft, null);
        if (recording != null) files.remove(draft, recording);
    }

    private Draft mark(String token, Draft draft, @Nullable UUID recording) {
        return drafts.change(token, now -> now.with(form -> with(form, recording)))
                .orElse(draft);
    }

    private static Form with(Form form, @Nullable UUID recording) {
        Form.Told told = form.told() == null ? Form.Told.NOTHING : form.told();
        return form.with(new Form.Told(told.kind(), told.proposed(), told.subject(), told.text(), recording));
    }
}
