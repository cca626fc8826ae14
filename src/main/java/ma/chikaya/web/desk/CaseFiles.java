package ma.chikaya.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.files.FileKind;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The files that hang on a case, as its reader may have them. Where the identity is withheld from him, files go under
 * neutral names and whatever carries a voice or a face in motion does not go at all.
 */
@Component
class CaseFiles {

    private final StoredFiles stored;

    CaseFiles(StoredFiles stored) {
        this.stored = stored;
    }

    /** A file that may be read, under the name its reader may know. */
    record Served(StoredFile file, String name) {}

    /** What is shown of a case's files, by the part they came with. */
    record Shelf(
            List<Attachment> evidence, List<Attachment> recordings, Map<UUID, List<Attachment>> messages, int hidden) {

        List<Attachment> of(UUID message) {
            return messages.getOrDefault(message, List.of());
        }
    }

    Optional<Served> find(CaseFile file, UUID id) {
        int position = 0;
        for (CaseFile.Attachment attachment : file.attachments()) {
            position++;
            if (!attachment.fileId().equals(id) || isApart(file, attachment)) continue;
            int place = position;
            return stored.find(file.line().id(), id)
                    .filter(found -> !isHidden(file, attachment, found))
                    .map(found -> new Served(found, name(file, found, place)));
        }
        return Optional.empty();
    }

    /** Whether it came with a service's answer, which whoever was only asked about the case does not read. */
    static boolean isInternal(CaseFile file, UUID id) {
        return file.attachments().stream()
                .anyMatch(one -> one.fileId().equals(id) && one.role() == AttachmentRole.INTERNAL);
    }

    Shelf shelf(Page page, CaseFile file) {
        Map<UUID, StoredFile> known = new HashMap<>();
        stored.listOf(file.line().id()).forEach(one -> known.put(one.id(), one));
        List<Attachment> evidence = new java.util.ArrayList<>();
        List<Attachment> recordings = new java.util.ArrayList<>();
        Map<UUID, List<Attachment>> messages = new HashMap<>();
        int hidden = 0;
        int position = 0;
        for (CaseFile.Attachment attachment : file.attachments()) {
            position++;
            StoredFile one = known.get(attachment.fileId());
            if (one == null || isApart(file, attachment)) continue;
            if (isHidden(file, attachment, one)) {
                hidden++;
                continue;
            }
            Attachment shown = new Attachment(
                    name(file, one, position),
                    Sizes.of(page, one),
                    Paths.of(file.line().code(), "files/" + one.id()),
                    Sizes.icon(one));
            list(attachment, evidence, recordings, messages).add(shown);
        }
        return new Shelf(evidence, recordings, messages, hidden);
    }

    private static List<Attachment> list(
            CaseFile.Attachment attachment,
            List<Attachment> evidence,
            List<Attachment> recordings,
            Map<UUID, List<Attachment>> messages) {
        @Nullable UUID part = attachment.partId();
        if (part != null) return messages.computeIfAbsent(part, id -> new java.util.ArrayList<>());
        return attachment.role() == AttachmentRole.RECORDING ? recordings : evidence;
    }

    /** A service's report goes with its request: where that is not shown, neither is the report. */
    private static boolean isApart(CaseFile file, CaseFile.Attachment attachment) {
        return attachment.role() == AttachmentRole.INTERNAL
                && file.requests().stream().noneMatch(one -> one.id().equals(attachment.partId()));
    }

    private static boolean isHidden(CaseFile file, CaseFile.Attachment attachment, StoredFile one) {
        boolean voice = attachment.role() == AttachmentRole.RECORDING
                || one.kind() == FileKind.AUDIO
                || one.kind() == FileKind.VIDEO;
        return voice && isWithheld(file);
    }

    private static String name(CaseFile file, StoredFile one, int position) {
        return isWithheld(file) ? one.neutralName(position) : one.name();
    }

    private static boolean isWithheld(CaseFile file) {
        return file.withheld() && !file.holdsIdentity();
    }
}
