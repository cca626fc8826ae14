package ma.chikaya.routing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The topics submissions are filed under, in their groups: those shipped, as the centre changed them. */
@Component
public class Topics {

    /** The topic of what fits none. */
    public static final String UNSPECIFIED = "other.unspecified";

    /** The words that begin a line which is no line of phrases. */
    static final String[] SETTINGS = {"to", "if", "ask", "fact", "flag"};

    private final Bodies bodies;
    private final TopicRecords records;
    private final List<Sections.Section> shipped = Sections.read("/routing/topics.txt");
    private final Facts facts;
    private volatile Edition edition;

    /** Words that, in a text of a topic, make a body the first. */
    private record Condition(String topic, Target target) {}

    /** What was known at one time: the changes read, and all that is made of what is shipped and of them. */
    private record Edition(
            List<TopicVersion> changes,
            Map<String, Sections.Section> sections,
            Map<String, Topic> all,
            Map<String, Rule> rules,
            Map<String, List<Detail>> details,
            Map<String, Fact> facts,
            Map<String, Set<Flag>> flags,
            Lexicon<String> words,
            Lexicon<Condition> conditions) {

        Edition(List<TopicVersion> changes) {
            this(
                    changes,
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new Lexicon<>(true),
                    new Lexicon<>(true));
        }
    }

    @Autowired
    Topics(Bodies bodies, TopicRecords records) {
        this.bodies = bodies;
        this.records = records;
        this.facts = new Facts(bodies);
        this.edition = edition(records.list());
    }

    /** As they are shipped. */
    Topics(Bodies bodies) {
        this(bodies, TopicRecords.NONE);
    }

    private Edition edition(List<TopicVersion> changes) {
        Edition made = new Edition(List.copyOf(changes));
        Map<String, Sections.Section> latest = new HashMap<>();
        for (TopicVersion change : changes) latest.put(change.topic(), change.section());
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        Map<Condition, List<String>> conditionPhrases = new LinkedHashMap<>();
        for (Sections.Section one : shipped) {
            Sections.Section section = latest.getOrDefault(one.name(), one);
            Topic topic = topic(section);
            if (made.all().put(topic.code(), topic) != null) throw new IllegalStateException("twice: " + topic.code());
            if (topic.group() == null) continue;
            made.sections().put(topic.code(), section);
            Rule rule = Rule.read(section, bodies);
            made.rules().put(topic.code(), rule);
            rule.conditions()
                    .forEach((target, telling) -> conditionPhrases.put(new Condition(topic.code(), target), telling));
            made.details()
                    .put(
                            topic.code(),
                            section.values("ask").stream().map(facts::detail).toList());
            section.values("fact").forEach(fact -> made.facts().put(topic.code(), facts.fact(fact)));
            made.flags()
                    .put(
                            topic.code(),
                            section.values("flag").stream().map(Flag::valueOf).collect(Collectors.toSet()));
            phrases.put(topic.code(), section.phrases(SETTINGS));
        }
        made.words().learn(phrases);
        made.conditions().learn(conditionPhrases);
        return made;
    }

    /** Reads again what other nodes may have entered. */
    public void refresh() {
        if (records.count() == edition.changes().size()) return;
        replace(records.list());
    }

    /** They are only added to: the longer list is the later one. */
    private synchronized void replace(List<TopicVersion> listed) {
        if (listed.size() > edition.changes().size()) edition = edition(listed);
    }

    /** The changes of a topic, by their number. */
    List<TopicVersion> versions(String topic) {
        return edition.changes().stream()
                .filter(one -> one.topic().equals(topic))
                .toList();
    }

    /** The number of its last change; 0 for what is shipped. */
    int version(String topic) {
        List<TopicVersion> versions = versions(topic);
        return versions.isEmpty() ? 0 : versions.getLast().version();
    }

    Optional<Sections.Section> findSection(String topic) {
        return Optional.ofNullable(edition.sections().get(topic));
    }

    Facts facts() {
        return facts;
    }

    /** Whether a line says something else than words. */
    static boolean isSetting(String line) {
        return Stream.of(SETTINGS).anyMatch(word -> line.startsWith(word + " "));
    }

    public Optional<Topic> find(String code) {
        return Optional.ofNullable(edition.all().get(code));
    }

    /** Every topic, group by group, without the groups themselves. */
    public List<Topic> list() {
        return edition.all().values().stream()
                .filter(topic -> topic.group() != null)
                .toList();
    }

    public List<Topic> listGroups() {
        return edition.all().values().stream()
                .filter(topic -> topic.group() == null)
                .toList();
    }

    /** The topics of a group. */
    public List<Topic> listOf(String group) {
        return edition.all().values().stream()
                .filter(topic -> group.equals(topic.group()))
                .toList();
    }

    /** What a handler of this topic will want to know; empty for an unknown topic. */
    public List<Detail> listDetails(String topic) {
        return edition.details().getOrDefault(topic, List.of());
    }

    /** The question on which it depends who is competent, where there is one. */
    public Optional<Fact> findFact(String topic) {
        return Optional.ofNullable(edition.facts().get(topic));
    }

    /** Whether a body may be competent for a topic: by its rule, or because the text itself names whom it means. */
    public boolean mayConcern(String topic, Body body) {
        return rule(topic).all().anyMatch(target -> target.covers(body));
    }

    Rule rule(String topic) {
        return edition.rules().getOrDefault(topic, Rule.NONE);
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
        for (Lexicon.Hit<Condition> hit : edition.conditions().in(text)) {
            holding.computeIfAbsent(hit.meaning().topic(), topic -> new LinkedHashSet<>())
                    .add(hit.meaning().target());
        }
        return holding;
    }

    Set<Flag> flags(String topic) {
        return edition.flags().getOrDefault(topic, Set.of());
    }

    Lexicon<String> words() {
        return edition.words();
    }

    private static Topic topic(Sections.Section section) {
        int dot = section.name().indexOf('.');
        String group = dot < 0 ? null : section.name().substring(0, dot);
        return new Topic(section.name(), group, Facts.label(section.title()));
    }
}
