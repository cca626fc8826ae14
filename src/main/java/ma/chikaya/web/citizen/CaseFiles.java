package ma.chikaya.web.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Message;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** The attachments of a file, and the messages some of them came with. */
@Component
class CaseFiles {

    private final StoredFiles files;
    private final Naming naming;

    CaseFiles(StoredFiles files, Naming naming) {
        this.files = files;
        this.naming = naming;
    }

    Map<UUID, StoredFile> stored(PublicCase file) {
        return file.attachments().isEmpty()
                ? Map.of()
                : files.listOf(file.id()).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    List<Attachment> of(Page page, PublicCase file, Map<UUID, StoredFile> stored, AttachmentRole... roles) {
        List<AttachmentRole> wanted = List.of(roles);
        return attachments(
                page,
                file,
                stored,
                file.attachments().stream()
                        .filter(one -> wanted.contains(one.role()))
                        .toList());
    }

    List<Message> messages(Page page, PublicCase file, Map<UUID, StoredFile> stored) {
        List<Message> messages = new ArrayList<>();
        for (CaseFile.Message message : file.messages()) {
            Integer body = message.bodyId();
            String sender = message.fromCitizen()
                    ? page.t("helper".equals(message.sender()) ? "citizen.case.helper" : "citizen.case.me")
                    : naming.label(page, body == null ? file.bodyId() : body);
            messages.add(new Message(
                    message.fromCitizen(),
                    sender,
                    page.t("timeline.when", "at", Days.time(message.at())),
                    message.at().toString(),
                    message.text(),
                    null,
                    attachments(
                            page,
                            file,
                            stored,
                            file.attachments().stream()
                                    .filter(one -> message.id().equals(one.partId()))
                                    .toList())));
        }
        return messages;
    }

    private static List<Attachment> attachments(
            Page page, PublicCase file, Map<UUID, StoredFile> stored, List<CaseFile.Attachment> wanted) {
        return wanted.stream()
                .map(CaseFile.Attachment::fileId)
                .filter(stored::containsKey)
                .map(id -> attachment(page, file, java.util.Objects.requireNonNull(stored.get(id))))
                .toList();
    }

    static Attachment attachment(Page page, PublicCase file, StoredFile stored) {
        return Attached.of(stored, page.language(), TrackPages.path(file.code()) + "/files/" + stored.id());
    }
}
