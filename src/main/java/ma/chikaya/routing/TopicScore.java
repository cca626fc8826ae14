package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a text speaks for a topic, and with which words.
 *
 * @param value 2 for one telling word, about 8 at most: each further sign counts less
 */
record TopicScore(String topic, double value, List<String> because) {

    private static final double FURTHER = 0.75;

    /** The topics a text speaks for, the most first. */
    static List<TopicScore> of(Words text, Lexicon<String> words) {
        Map<String, List<Lexicon.Hit<String>>> byTopic = new HashMap<>();
        for (Lexicon.Hit<String> hit : words.in(text)) {
            byTopic.computeIfAbsent(hit.meaning(), topic -> new ArrayList<>()).add(hit);
        }
        return byTopic.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), text))
                .sorted(Comparator.comparingDouble(TopicScore::value).reversed().thenComparing(TopicScore::topic))
                .toList();
    }

    private static TopicScore of(String topic, List<Lexicon.Hit<String>> hits, Words text) {
        hits.sort(Comparator.<Lexicon.Hit<String>>comparingDouble(Lexicon.Hit::weight)
                .reversed()
                .thenComparingInt(Lexicon.Hit::first));
        List<Lexicon.Hit<String>> counted = new ArrayList<>();
        Set<String> said = new HashSet<>();
        List<String> because = new ArrayList<>();
        double value = 0;
        double share = 1;
        for (Lexicon.Hit<String> hit : hits) {
            String own = text.written(hit.first(), hit.last());
            if (counted.stream().anyMatch(other -> isInside(hit, other)) || !said.add(own)) continue;
            counted.add(hit);
            because.add(own);
            value += hit.weight() * share;
            share *= FURTHER;
        }
        return new TopicScore(topic, value, because.subList(0, Math.min(3, because.size())));
    }

    private static boolean isInside(Lexicon.Hit<String> hit, Lexicon.Hit<String> other) {
        return hit.first() >= other.first() && hit.last() <= other.last();
    }
}
