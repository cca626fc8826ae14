package ma.chikaya.web.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.web.Message;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** What citizen and body wrote to each other. */
@Component
class CaseMessages {

    private final Names names;

    CaseMessages(Names names) {
        this.names = names;
    }

    List<Message> of(Page page, CaseFile file, CaseFiles.Shelf shelf) {
        Set<Integer> ids = new HashSet<>();
        file.messages().forEach(message -> {
            if (message.accountId() != null) ids.add(message.accountId());
        });
        Map<Integer, String> officials = names.officials(page, ids);
        return file.messages().stream()
                .map(message -> new Message(
                        message.fromCitizen(),
                        sender(page, file, message, officials),
                        Say.moment(page, message.at()),
                        Say.machine(message.at()),
                        message.text(),
                        null,
                        shelf.of(message.id())))
                .toList();
    }

    /** A colleague by name alone; whoever wrote from another body, with that body. */
    private String sender(Page page, CaseFile file, CaseFile.Message message, Map<Integer, String> officials) {
        if (message.sender().equals("helper")) return page.t("history.by.helper");
        if (message.fromCitizen()) return page.t("history.by.citizen");
        String name = officials.getOrDefault(message.accountId(), "—");
        Integer body = message.bodyId();
        return body == null || body == file.line().bodyId()
                ? name
                : name + page.t("desk.comma") + names.body(page, body);
    }
}
