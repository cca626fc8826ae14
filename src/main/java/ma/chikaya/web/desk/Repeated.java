package ma.chikaya.web.desk;

import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;

/** Whether a form was sent twice: what it says was already said, by the same person, since the form was opened. */
final class Repeated {

    private Repeated() {}

    static boolean note(Official official, CaseFile file, int version, String text) {
        return since(official, file, version, EventType.NOTED)
                && file.notes().stream()
                        .anyMatch(
                                n -> n.accountId() == official.id() && n.text().equals(text));
    }

    static boolean message(Official official, CaseFile file, int version, String text) {
        return since(official, file, version, EventType.MESSAGE_TO_CITIZEN)
                && file.messages().stream()
                        .anyMatch(m -> Integer.valueOf(official.id()).equals(m.accountId())
                                && m.text().equals(text));
    }

    private static boolean since(Official official, CaseFile file, int version, EventType type) {
        List<HistoryEntry> events = file.history();
        return events.stream()
                .anyMatch(e -> e.seq() > version + 1
                        && e.type() == type
                        && Integer.valueOf(official.id()).equals(e.accountId()));
    }
}
