package ma.chikaya.notifications;

import java.util.UUID;
import ma.chikaya.casework.CaseEvent;

/** The person of a case, or the one who helps: what he is told is known and bundled by this. */
final class Party {

    private Party() {}

    static String key(CaseEvent event, UUID person) {
        return event.submissionId() + ":" + event.seq() + ":" + person;
    }

    /** The number of the event a key is of. */
    static int seq(String key) {
        return Integer.parseInt(key.split(":", 3)[1]);
    }

    static String bundle(UUID submission, boolean helper) {
        return submission + (helper ? ":helper" : ":person");
    }
}
