package ma.chikaya.routing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader should know first of a text: from what the model learnt, from the topics it seems to be about, and from
 * words that leave no doubt.
 */
final class Flags {

    private static final int FEWEST_WORDS = 4;

    /** How likely a flag must be, by what was learnt of it or by the topics it goes with. */
    private static final double LIKELY = 0.5;

    /** Less for danger, told by what was learnt, by its topics or by its words: to miss one is worse than ten too many. */
    private static final double DANGER_LEARNT = 0.05;

    private static final double DANGER_BY_TOPIC = 0.1;
    private static final double DANGER_BY_WORDS = 1;

    private final Topics topics;

    Flags(Topics topics) {
        this.topics = topics;
    }

    Set<Flag> of(Sight sight, Classifier.Verdict verdict, List<String> codes) {
        Map<Flag, Double> byTopic = byTopic(verdict, codes);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        verdict.flags().forEach((flag, learnt) -> {
            double topical = byTopic.getOrDefault(flag, 0.0);
            double worded = sight.signs().sum(Classifier.output(flag));
            boolean seen = flag == Flag.DANGER
                    ? learnt >= DANGER_LEARNT || topical >= DANGER_BY_TOPIC || worded >= DANGER_BY_WORDS
                    : learnt >= LIKELY || topical >= LIKELY || worded > 0;
            if (seen) flags.add(flag);
        });
        if (sight.words().list().size() < FEWEST_WORDS) flags.add(Flag.VAGUE);
        return flags;
    }

    private Map<Flag, Double> byTopic(Classifier.Verdict verdict, List<String> codes) {
        Map<Flag, Double> likely = new EnumMap<>(Flag.class);
        for (int i = 0; i < codes.size(); i++) {
            for (Flag flag : topics.flags(codes.get(i))) likely.merge(flag, verdict.topics()[i], Double::sum);
        }
        return likely;
    }
}
