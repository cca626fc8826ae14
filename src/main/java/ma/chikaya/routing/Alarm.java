package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what makes a danger: things, states, harms, who is near, the hour; and which of them stand together. A street-lamp
 * is none, a wire is none, a bare wire where children play is one.
 */
final class Alarm {

    /** In words: what stands further apart belongs to different matters. */
    private static final int TOGETHER = 12;

    /** What two signs together weigh beside one alone. */
    private static final double PAIR = 0.7;

    /** What is around a danger, where and when, or takes it back: none of it is one by itself. */
    private static final Set<String> AROUND =
            Set.of("open", "building", "child", "people", "now", "near", "over", "figure");

    private static final Comparator<Lexicon.Hit<String>> IN_ORDER =
            Comparator.<Lexicon.Hit<String>>comparingInt(Lexicon.Hit::first).thenComparing(Lexicon.Hit::meaning);

    private final Lexicon<String> words = new Lexicon<>(true);

    Alarm() {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (Sections.Section section : Sections.read("/routing/alarm.txt")) {
            phrases.put(section.name(), section.phrases());
        }
        words.learn(phrases);
    }

    /** Each sign and each two that stand together ({@code hole+open}), with how sure it is: 1 at most. */
    Map<String, Double> in(Words text) {
        List<Lexicon.Hit<String>> hits = new ArrayList<>(words.in(text));
        hits.sort(IN_ORDER);
        Map<String, Double> found = new HashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            Lexicon.Hit<String> one = hits.get(i);
            found.merge(one.meaning(), Math.min(1, one.weight()), Math::max);
            for (int j = i + 1; j < hits.size() && hits.get(j).first() - one.last() <= TOGETHER; j++) {
                Lexicon.Hit<String> other = hits.get(j);
                if (other.first() <= one.last() || one.meaning().equals(other.meaning())) continue;
                double worth = PAIR * Math.min(1, Math.min(one.weight(), other.weight()));
                found.merge(pair(one.meaning(), other.meaning()), worth, Math::max);
            }
        }
        return new TreeMap<>(found);
    }

    /** Whether among what was found is a thing or a harm that is a danger by itself. */
    static boolean isOne(Map<String, Double> found) {
        return found.keySet().stream().anyMatch(sign -> sign.indexOf('+') < 0 && !AROUND.contains(sign));
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
    }
}
