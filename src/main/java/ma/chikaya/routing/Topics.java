package ma.chikaya.routing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import org.springframework.stereotype.Component;

/** The topics submissions are filed under, in their groups. */
@Component
public class Topics {

    /** The topic of what fits none. */
    public static final String UNSPECIFIED = "other.unspecified";

    /** The words that begin a line which is no line of phrases. */
    static final String[] SETTINGS = {"to", "if", "ask", "fact", "flag"};

    private final Map<String, Topic> all = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, List<Detail>> details = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Set<Flag>> flags = new LinkedHashMap<>();
    private final Lexicon<String> words = new Lexicon<>(true);
    private final Lexicon<Condition> conditions = new Lexicon<>(true);

    /** Words that, in a text of a topic, make a body the first. */
    private record Condition(String topic, Target target) {}

    Topics(Bodies bodies) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        Map<Condition, List<String>> conditionPhrases = new LinkedHashMap<>();
        Facts known = new Facts(bodies);
        for (Sections.Section section : Sections.read("/routing/topics.txt")) {
            Topic topic = topic(section);
            if (all.put(topic.code(), topic) != null) throw new IllegalStateException("twice: " + topic.code());
            if (topic.group() == null) continue;
            Rule rule = Rule.read(section, bodies);
            rules.put(topic.code(), rule);
            rule.conditions()
                    .forEach((target, telling) -> conditionPhrases.put(new Condition(topic.code(), target), telling));
            details.put(
                    topic.code(),
                    section.values("ask").stream().map(known::detail).toList());
            section.values("fact").forEach(fact -> facts.put(topic.code(), known.fact(fact)));
            flags.put(
                    topic.code(),
                    section.values("flag").stream().map(Flag::valueOf).collect(Collectors.toSet()));
            phrases.put(topic.code(), section.phrases(SETTINGS));
        }
        words.learn(phrases);
        conditions.learn(conditionPhrases);
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

    /** What a handler of this topic will want to know; empty for an unknown topic. */
    public List<Detail> listDetails(String topic) {
        return details.getOrDefault(topic, List.of());
    }

    /** The question on which it depends who is competent, where there is one. */
    public Optional<Fact> findFact(String topic) {
        return Optional.ofNullable(facts.get(topic));
    }

    /** Whether a body may be competent for a topic: by its rule, or because the text itself names whom it means. */
    public boolean mayConcern(String topic, Body body) {
        return rule(topic).all().anyMatch(target -> target.covers(body));
    }

    Rule rule(String topic) {
        return rules.getOrDefault(topic, Rule.NONE);
    }

    /** Who is competent for a topic, whatever the text says. */
    List<Target> targets(String topic) {
        return rule(topic).targets();
    }

    /** Who is competent for a topic in a text in which these conditions hold. */
    List<Target> targets(String topic, Map<String, Set<Target>> holding) {
        return rule(topic).targets(holding.getOrDefault(topic, Set.of()));
    }

    /** By topic, whom the words of a text put first. */
    Map<String, Set<Target>> conditionsIn(Words text) {
        Map<String, Set<Target>> holding = new LinkedHashMap<>();
        for (Lexicon.Hit<Condition> hit : conditions.in(text)) {
            holding.computeIfAbsent(hit.meaning().topic(), topic -> new LinkedHashSet<>())
                    .add(hit.meaning().target());
        }
        return holding;
    }

    Set<Flag> flags(String topic) {
        return flags.getOrDefault(topic, Set.of());
    }

    Lexicon<String> words() {
        return words;
    }

    private static Topic topic(Sections.Section section) {
        int dot = section.name().indexOf('.');
        String group = dot < 0 ? null : section.name().substring(0, dot);
        return new Topic(section.name(), group, Facts.label(section.title()));
    }
}
