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

    /** How likely a flag must be. */
    private static final double LIKELY = 0.5;

    /** Less for danger: to miss one is worse than to see one too many. */
    private static final double LIKELY_DANGER = 0.25;

    private final Topics topics;

    Flags(Topics topics) {
        this.topics = topics;
    }

    Set<Flag> of(Sight sight, Classifier.Verdict verdict, List<String> codes) {
        Map<Flag, Double> byTopic = byTopic(verdict, codes);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        verdict.flags().forEach((flag, learnt) -> {
            double likely = Math.max(learnt, byTopic.getOrDefault(flag, 0.0));
            if (likely >= (flag == Flag.DANGER ? LIKELY_DANGER : LIKELY)) flags.add(flag);
        });
        flags.addAll(sight.signs().flags());
        if (sight.words().list().size() < FEWEST_WORDS) flags.add(Flag.VAGUE);
        return flags;
    }

    private Map<Flag, Double> byTopic(Classifier.Verdict verdict, List<String> codes) {
        Map<Flag, Double> likely = new EnumMap<>(Flag.class);
        for (int i = 0; i < codes.size(); i++) {
            for (Flag flag : topics.flags(codes.get(i))) likely.merge(flag, verdict.topics()[i], Double::sum);
        }
        // A topic of danger has harmless texts too: a question about firemen, praise for an ambulance.
        likely.computeIfPresent(Flag.DANGER, (flag, sum) -> sum / 3);
        return likely;
    }
}
