package ma.chikaya.routing;

import java.time.Instant;
import java.util.Objects;
import ma.chikaya.kernel.LocalText;

/**
 * The whole text of a topic from one change on.
 *
 * @param version counted from 1; what is shipped is 0
 * @param lines as they stand in topics.txt under the topic's name
 * @param by the account that entered it
 */
record TopicVersion(String topic, int version, LocalText label, String lines, String reason, Instant at, int by) {

    Sections.Section section() {
        String title = String.join(" | ", label.ar(), label.fr(), Objects.requireNonNullElse(label.zgh(), label.ar()));
        return new Sections.Section(topic, title, lines.lines().toList());
    }
}
