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

    /**
     * How much each source says of a flag, drawn by logistic regression from texts of authors not learnt from; more than nothing
     * in sum is enough.
     *
     * @param learnt per log-odds of the flag's own model
     * @param rate per log-odds of how often texts of such topics have it
     * @param topical per log-odds of the topics that go with it
     * @param worded per weight of its words
     * @param observed per log-odds of an observation: what is praised or only noted
     * @param suggested per log-odds of a suggestion
     * @param asked per log-odds of a question
     * @param length per logarithm of its words
     * @param bias what is said of a text of which nothing is known
     */
    private record Sources(
            double learnt,
            double rate,
            double topical,
            double worded,
            double observed,
            double suggested,
            double asked,
            double length,
            double bias) {

        double sum(Found found) {
            return learnt * found.learnt
                    + rate * found.rate
                    + topical * found.topical
                    + worded * Math.min(found.worded, MOST_WORDED)
                    + observed * found.kind(Kind.OBSERVATION)
                    + suggested * found.kind(Kind.SUGGESTION)
                    + asked * found.kind(Kind.QUESTION)
                    + length * found.length
                    + bias;
        }
    }

    /** What the sources say of one text. */
    private record Found(
            double learnt, double rate, double topical, double worded, Map<Kind, Double> kinds, double length) {
        double kind(Kind kind) {
            return odds(kinds.getOrDefault(kind, 0.0), SELDOM);
        }
    }

    /** What no source is surer of than. */
    private static final double RARE = 0.001;

    private static final double UNLIKELY = 0.003;

    private static final double SELDOM = 0.01;

    private static final Map<Flag, Sources> SOURCES = Map.of(
            Flag.COURT, new Sources(0.107, 0.92, -0.09, 0, -0.22, -0.21, 0, 0, -2.2),
            Flag.PRIVATE, new Sources(0.082, 1.61, -0.62, 0, -0.4, 0, -0.09, 0, 0.4),
            Flag.DEFENCE, new Sources(0.18, 0, 0.72, 0, 0, 0, 0, 0, 1.3),
            Flag.INSULT, new Sources(0.225, 0.55, 0, 1.3, 0.06, -0.32, -0.23, 1.67, -5.5),
            // Seen rather too often: to miss a danger is worse than one alarm too many.
            Flag.DANGER, new Sources(0.148, 0.37, 0.25, 0.175, -0.17, -0.17, -0.5, 1.66, -4.4),
            Flag.VAGUE, new Sources(0.2, 1.26, -0.82, 0, -0.2, 0.16, 0.11, 0, 1.4),
            Flag.NOTHING, new Sources(0.184, 0.91, -0.41, 0, 0.12, 0.22, 0.19, 0, 3.8));

    /** What was learnt of insults, within bounds: a long calm letter with one of them has it still. */
    private static final double CALMEST = -20;

    private static final double RUDEST = 10;

    /** Where a word of insult stands that nobody else said, and names no thief or beast. */
    private static final double ADDRESSED = 1.1;

    /** Where it is told what somebody else said, or of a theft or a beast: the words count for nothing then. */
    private static final double TOLD = -2.5;

    private final Topics topics;

    Flags(Topics topics) {
        this.topics = topics;
    }

    Set<Flag> of(Sight sight, Classifier.Verdict verdict, List<String> codes) {
        Map<Flag, Double> byTopic = byTopic(verdict, codes);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        SOURCES.forEach((flag, sources) -> {
            double learnt = verdict.flags().getOrDefault(flag, 0.0);
            Found found = new Found(
                    flag == Flag.INSULT ? Math.clamp(learnt, CALMEST, RUDEST) : learnt,
                    odds(verdict.rates().getOrDefault(flag, 0.0), RARE),
                    odds(byTopic.getOrDefault(flag, 0.0), UNLIKELY),
                    worded(flag, sight.signs()),
                    verdict.kinds(),
                    Math.log(sight.words().list().size()));
            double sum = sources.sum(found);
            if (flag == Flag.INSULT) {
                if (isTold(sight.signs())) sum += TOLD;
                else if (found.worded > 0) sum += ADDRESSED;
            }
            if (sum > 0 && !(flag == Flag.DANGER && isTooShort(sight, found))) flags.add(flag);
        });
        if (isSeveral(sight, verdict, codes)) flags.add(Flag.SEVERAL);
        if (sight.words().list().size() < FEWEST_WORDS) flags.add(Flag.VAGUE);
        return flags;
    }

    /** Two or three words tell of a danger by a sign of it, or they tell nothing yet. */
    private static boolean isTooShort(Sight sight, Found found) {
        return sight.words().list().size() < FEWEST_WORDS && !sight.alarming() && found.worded == 0;
    }

    private static double worded(Flag flag, Signs.Found signs) {
        return flag == Flag.INSULT && isTold(signs) ? 0 : signs.sum(Classifier.output(flag));
    }

    /** Whoever tells what somebody else said or did insults nobody. */
    private static boolean isTold(Signs.Found signs) {
        return signs.sum("insult.said") > 0 || signs.sum("insult.deed") > 0;
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
