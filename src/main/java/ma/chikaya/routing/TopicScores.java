package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The topics a text speaks for by words of theirs, and how much the text or a part of it does. */
final class TopicScores {

    private static final double FURTHER = 0.75;

    private static final Comparator<Lexicon.Hit<String>> MOST_TELLING_FIRST =
            Comparator.<Lexicon.Hit<String>>comparingDouble(Lexicon.Hit::weight)
                    .reversed()
                    .thenComparingInt(Lexicon.Hit::first);

    private final Words text;
    private final List<String> topics;
    private final List<List<Lexicon.Hit<String>>> hits;

    private TopicScores(Words text, List<String> topics, List<List<Lexicon.Hit<String>>> hits) {
        this.text = text;
        this.topics = topics;
        this.hits = hits;
    }

    static TopicScores of(Words text, Lexicon<String> words) {
        Map<String, List<Lexicon.Hit<String>>> byTopic = new TreeMap<>();
        for (Lexicon.Hit<String> hit : words.in(text)) {
            byTopic.computeIfAbsent(hit.meaning(), topic -> new ArrayList<>()).add(hit);
        }
        byTopic.values().forEach(found -> found.sort(MOST_TELLING_FIRST));
        return new TopicScores(text, List.copyOf(byTopic.keySet()), List.copyOf(byTopic.values()));
    }

    List<String> topics() {
        return topics;
    }

    /**
     * How much the words from one to another, the last not included, speak for a topic: 2 for one telling word, about 8
     * at most, since each further sign counts less.
     *
     * @param topic its place in {@link TopicScores#topics()}
     */
    double value(int topic, int from, int to) {
        List<Lexicon.Hit<String>> counted = new ArrayList<>();
        Set<String> said = new HashSet<>();
        double value = 0;
        double share = 1;
        for (Lexicon.Hit<String> hit : hits.get(topic)) {
            if (hit.first() < from || hit.last() >= to || isInside(hit, counted)) continue;
            if (!said.add(text.written(hit.first(), hit.last()))) continue;
            counted.add(hit);
            value += hit.weight() * share;
            share *= FURTHER;
        }
        return value;
    }

    private static boolean isInside(Lexicon.Hit<String> hit, List<Lexicon.Hit<String>> counted) {
        for (Lexicon.Hit<String> other : counted) {
            if (hit.first() >= other.first() && hit.last() <= other.last()) return true;
        }
        return false;
    }
}
