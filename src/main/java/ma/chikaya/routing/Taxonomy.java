package ma.chikaya.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import ma.chikaya.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The topics as the centre keeps them: their names, everyday words, what is asked and who is competent. Every version is
 * kept with who entered it and why, and counts at once.
 */
@Component
public class Taxonomy {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LABEL = 200;

    private final Topics topics;
    private final TopicStore store;
    private final Bodies bodies;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transactions;

    Taxonomy(
            Topics topics,
            TopicStore store,
            Bodies bodies,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.topics = topics;
        this.store = store;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * A version as it is shown.
     *
     * @param by the account that entered it
     */
    public record Version(int number, Instant at, int by, String reason, TopicText text) {}

    /** What a topic says now; empty for a group and for what is no topic. */
    public Optional<TopicText> find(String topic) {
        return topics.findSection(topic).map(section -> text(topic, section));
    }

    /** The number an editor has read; 0 for what is shipped. */
    public int version(String topic) {
        return topics.version(topic);
    }

    /** The changes of a topic, the newest first; what is shipped is not among them. */
    public List<Version> history(String topic) {
        return topics.versions(topic).reversed().stream()
                .map(one -> new Version(
                        one.version(),
                        one.at(),
                        one.by(),
                        one.reason(),
                        TopicText.of(new Topic(topic, null, one.label()), one.section())))
                .toList();
    }

    private TopicText text(String code, Sections.Section section) {
        return TopicText.of(topics.find(code).orElseThrow(), section);
    }

    /** The details there are to ask, for choosing. */
    public List<Detail> listDetails() {
        return topics.facts().listDetails();
    }

    /**
     * Enters another text of a topic.
     *
     * @param base the version that was looked at; another one meanwhile is told
     */
    public Outcome<Integer> change(int by, String topic, int base, TopicText text, String reason) {
        topics.refresh();
        Optional<Sections.Section> before = topics.findSection(topic);
        if (before.isEmpty()) return Outcome.refused("admin.topics.refused.topic");
        if (topics.version(topic) != base) return Outcome.refused("admin.topics.refused.stale");
        if (reason.isBlank()) return Outcome.refused("admin.topics.refused.reason");
        String wrong = wrong(text);
        if (wrong != null) return Outcome.refused(wrong);
        LocalText label = new LocalText(
                text.labelAr().strip(), text.labelFr().strip(), text.labelZgh().strip());
        String lines = text.lines(before.get());
        Outcome<Integer> done = transactions.execute(status -> enter(by, topic, base, label, lines, reason));
        topics.refresh();
        return done == null ? Outcome.refused("admin.topics.refused.stale") : done;
    }

    private Outcome<Integer> enter(int by, String topic, int base, LocalText label, String lines, String reason) {
        store.lock();
        int now = (int)
                store.list().stream().filter(one -> one.topic().equals(topic)).count();
        if (now != base) return Outcome.refused("admin.topics.refused.stale");
        store.insert(new TopicVersion(topic, base + 1, label, lines, reason.strip(), clock.instant(), by));
        audit.add(by, "topic.changed", "topic:" + topic, "version:" + (base + 1));
        return Outcome.done(base + 1);
    }

    /** The key of what is wrong; null where nothing is. */
    private @Nullable String wrong(TopicText text) {
        for (String label : List.of(text.labelAr(), text.labelFr(), text.labelZgh())) {
            if (label.isBlank() || label.length() > LONGEST_LABEL || label.contains("|") || label.contains("\n")) {
                return "admin.topics.refused.label";
            }
        }
        if (text.words().length() + text.conditions().length() > LONGEST) return "admin.topics.refused.words";
        if (text.competent().isEmpty() || !text.competent().stream().allMatch(this::isTarget)) {
            return "admin.topics.refused.target";
        }
        if (!text.asked().stream().allMatch(topics.facts()::hasDetail)) return "admin.topics.refused.detail";
        if (!TopicText.split(text.conditions()).allMatch(this::isCondition)) return "admin.topics.refused.condition";
        List<String> words = TopicText.split(text.words()).toList();
        boolean sound =
                !words.isEmpty() && words.stream().allMatch(line -> !Topics.isSetting(line) && arePhrases(line));
        return sound ? null : "admin.topics.refused.words";
    }

    private boolean isTarget(String typed) {
        return Target.find(typed, bodies).isPresent();
    }

    private boolean isCondition(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && isTarget(line.substring(0, colon).strip()) && arePhrases(line.substring(colon + 1));
    }

    private static boolean arePhrases(String line) {
        List<String> phrases = Sections.split(line);
        return !phrases.isEmpty()
                && phrases.stream()
                        .allMatch(phrase -> SearchText.words(phrase).stream().anyMatch(word -> !word.equals("ما")));
    }
}
