package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What can be changed of a topic, as it is typed.
 *
 * @param competent who is competent, the likeliest first: families ({@code COMMUNE}), bodies ({@code @CNSS}) or
 *     {@code MENTIONED}
 * @param conditions a body and the words that put it first, one a line: {@code @ADM: autoroute, طريق سيار}
 * @param asked codes of the details a handler will miss
 * @param words everyday words, phrases between commas: {@code !} before one that tells much, {@code ~} before one that
 *     tells little
 */
public record TopicText(
        String labelAr,
        String labelFr,
        String labelZgh,
        List<String> competent,
        String conditions,
        List<String> asked,
        String words) {

    public TopicText {
        competent = List.copyOf(competent);
        asked = List.copyOf(asked);
    }

    static TopicText of(Topic topic, Sections.Section section) {
        return new TopicText(
                topic.label().ar(),
                topic.label().fr(),
                Objects.requireNonNullElse(topic.label().zgh(), topic.label().ar()),
                section.values("to"),
                String.join("\n", section.starting("if")),
                section.values("ask"),
                String.join("\n", section.others(Topics.SETTINGS)));
    }

    /** As it stands in topics.txt; what cannot be typed here stays as it was. */
    String lines(Sections.Section before) {
        List<String> lines = new ArrayList<>();
        lines.add("to " + String.join(", ", competent));
        if (!asked.isEmpty()) lines.add("ask " + String.join(", ", asked));
        split(conditions).forEach(line -> lines.add("if " + line));
        for (String kept : List.of("fact", "flag")) {
            before.starting(kept).forEach(line -> lines.add(kept + " " + line));
        }
        split(words).forEach(lines::add);
        return String.join("\n", lines);
    }

    static Stream<String> split(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
