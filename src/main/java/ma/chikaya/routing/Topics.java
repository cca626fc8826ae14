package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.kernel.LocalText;
import org.springframework.stereotype.Component;

/** The topics submissions are filed under, in their groups. */
@Component
public class Topics {

    /** The topic of what fits none. */
    public static final String UNSPECIFIED = "other.unspecified";

    private final Map<String, Topic> all = new LinkedHashMap<>();
    private final Map<String, List<Target>> targets = new LinkedHashMap<>();
    private final Map<String, Set<Flag>> flags = new LinkedHashMap<>();
    private final Lexicon<String> words = new Lexicon<>(true);

    Topics(Bodies bodies) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (Sections.Section section : Sections.read("/routing/topics.txt")) {
            Topic topic = topic(section);
            if (all.put(topic.code(), topic) != null) throw new IllegalStateException("twice: " + topic.code());
            if (topic.group() == null) continue;
            targets.put(topic.code(), targets(section, bodies));
            flags.put(
                    topic.code(),
                    section.values("flag").stream().map(Flag::valueOf).collect(Collectors.toSet()));
            phrases.put(topic.code(), section.phrases("to", "flag"));
        }
        words.learn(phrases);
    }

    public Optional<Topic> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    /** Every topic, group by group, without the groups themselves. */
    public List<Topic> list() {
        return all.values().stream().filter(topic -> topic.group() != null).toList();
    }

    public List<Topic> listGroups() {
        return all.values().stream().filter(topic -> topic.group() == null).toList();
    }

    /** The topics of a group. */
    public List<Topic> listOf(String group) {
        return all.values().stream()
                .filter(topic -> group.equals(topic.group()))
                .toList();
    }

    List<Target> targets(String topic) {
        return targets.getOrDefault(topic, List.of());
    }

    Set<Flag> flags(String topic) {
        return flags.getOrDefault(topic, Set.of());
    }

    Lexicon<String> words() {
        return words;
    }

    private static Topic topic(Sections.Section section) {
        String[] labels = section.title().split("\\s*\\|\\s*", 3);
        if (labels.length != 3) throw new IllegalStateException("three labels wanted for " + section.name());
        int dot = section.name().indexOf('.');
        String group = dot < 0 ? null : section.name().substring(0, dot);
        return new Topic(section.name(), group, new LocalText(labels[0], labels[1], labels[2]));
    }

    private static List<Target> targets(Sections.Section section, Bodies bodies) {
        List<Target> found = new ArrayList<>();
        for (String value : section.values("to")) {
            if (value.equals("MENTIONED")) found.add(Target.MENTIONED);
            else if (value.startsWith("@")) {
                Body body = bodies.getByCode(value.substring(1));
                found.add(new Target(body.id(), body.family()));
            } else found.add(new Target(null, Family.valueOf(value)));
        }
        if (found.isEmpty()) throw new IllegalStateException("nobody competent for " + section.name());
        return found;
    }
}
