package ma.chikaya.directory;

import java.util.Set;
import ma.chikaya.kernel.LocalText;

/**
 * A service inside a body, to which its complaint unit sends internal requests.
 *
 * @param active false once it is closed: kept for the cases that name it, offered no more
 * @param topics codes of the topics it takes, or of whole groups of them
 * @param version counts its changes, so that of two editors the second is told
 */
public record Service(int id, int body, LocalText name, boolean active, Set<String> topics, int version) {

    public Service {
        topics = Set.copyOf(topics);
    }

    /** Whether it takes a topic, itself or with its whole group. */
    public boolean takes(String topic) {
        int dot = topic.indexOf('.');
        return topics.contains(topic) || (dot > 0 && topics.contains(topic.substring(0, dot)));
    }
}
