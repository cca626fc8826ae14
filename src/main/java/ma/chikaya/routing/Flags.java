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

    /** More words of a flag than this say no more. */
    private static final double MOST_WORDED = 3;

    /** What a phrase that leaves no doubt is worth (see {@link Lexicon}). */
    private static final double PLAIN = 1.7;

    /** A second matter is one of another group of topics this likely. */
    private static final double SECOND = 0.2;

    /** Where a word of insult stands that nobody else said, so much less must have been learnt of it. */
    private static final double INSULT_WORDED = 2.5;

    /**
     * How much each source says of a flag, drawn by logistic regression from texts of authors not learnt from; more than nothing
     * in sum is enough.
     *
     * @param learnt per log-odds of the flag's own model
     * @param topical per log-odds of the topics that go with it
     * @param worded per weight of its words
     * @param bias danger is seen rather too often: to miss one is worse than ten too many
     */
    private record Sources(double learnt, double topical, double worded, double bias) {
        double sum(double learntOdds, double topicalOdds, double words) {
            return learnt * learntOdds + topical * topicalOdds + worded * Math.min(words, MOST_WORDED) + bias;
        }
    }

    /** What no source is surer of than. */
    private static final double SURE = 1e-9;

    private static final double UNLIKELY = 0.003;

    private static final Map<Flag, Sources> SOURCES = Map.of(
            Flag.COURT, new Sources(0.19, 0.45, 0, 0.1),
            Flag.PRIVATE, new Sources(0.07, 0.88, 0, 2.5),
            Flag.DEFENCE, new Sources(0.18, 0.72, 0, 1.3),
            Flag.INSULT, new Sources(0.16, 0, 0, -1.2),
            Flag.DANGER, new Sources(0.135, 0.25, 0.175, 2.4),
            Flag.VAGUE, new Sources(0.24, 0.34, 0, 0.9),
            Flag.NOTHING, new Sources(0.19, 0.65, 0, 2.4));

    private final Topics topics;

    Flags(Topics topics) {
        this.topics = topics;
    }

    Set<Flag> of(Sight sight, Classifier.Verdict verdict, List<String> codes) {
        Map<Flag, Double> byTopic = byTopic(verdict, codes);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        SOURCES.forEach((flag, sources) -> {
            double worded = sight.signs().sum(Classifier.output(flag));
            double sum = sources.sum(
                    odds(verdict.flags().getOrDefault(flag, 0.0), SURE),
                    odds(byTopic.getOrDefault(flag, 0.0), UNLIKELY),
                    worded);
            if (flag == Flag.INSULT && isAddressed(sight)) sum += INSULT_WORDED;
            if (flag == Flag.INSULT && isTold(sight)) sum -= INSULT_WORDED;
            if (sum > 0) flags.add(flag);
        });
        if (isSeveral(sight, verdict, codes)) flags.add(Flag.SEVERAL);
        if (sight.words().list().size() < FEWEST_WORDS) flags.add(Flag.VAGUE);
        return flags;
    }

    /** A word of insult that is not reported, nor names a thief or a beast. */
    private static boolean isAddressed(Sight sight) {
        return sight.signs().sum(Classifier.output(Flag.INSULT)) > 0 && !isTold(sight);
    }

    /** Whoever tells what somebody else said or did insults nobody. */
    private static boolean isTold(Sight sight) {
        return sight.signs().sum("insult.said") > 0 || sight.signs().sum("insult.deed") > 0;
    }

    /** Words that count matters, or words that may and a second matter that is likely. */
    private static boolean isSeveral(Sight sight, Classifier.Verdict verdict, List<String> codes) {
        double worded = sight.signs().sum(Classifier.output(Flag.SEVERAL));
        if (worded >= PLAIN) return true;
        return worded > 0 && secondMatter(verdict, codes) >= SECOND;
    }

    private static double secondMatter(Classifier.Verdict verdict, List<String> codes) {
        int first = 0;
        for (int i = 1; i < codes.size(); i++) if (verdict.topics()[i] > verdict.topics()[first]) first = i;
        double second = 0;
        for (int i = 0; i < codes.size(); i++) {
            boolean other = !group(codes.get(i)).equals(group(codes.get(first)));
            if (other) second = Math.max(second, verdict.topics()[i]);
        }
        return second;
    }

    private static String group(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }

    /** Log-odds, not beyond those of {@code least}. */
    private static double odds(double likely, double least) {
        return Math.log((likely + least) / (1 - likely + least));
    }

    private Map<Flag, Double> byTopic(Classifier.Verdict verdict, List<String> codes) {
        Map<Flag, Double> likely = new EnumMap<>(Flag.class);
        for (int i = 0; i < codes.size(); i++) {
            for (Flag flag : topics.flags(codes.get(i))) likely.merge(flag, verdict.topics()[i], Double::sum);
        }
        return likely;
    }
}
