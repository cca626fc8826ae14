package ma.chikaya.routing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a model says of a text: how likely each topic is, each kind, each flag. */
final class Classifier {

    /** How much more the last piece of a story weighs than the first. */
    private static final double LATE = 3;

    /** How much the pieces weigh beside the whole. */
    private static final double OF_PIECES = 0.6;

    private static final float[] NEVER = {};

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Model model;
    private final List<String> topics;
    private final Map<String, Integer> index;

    /** @param topics how many of the model's outputs, the first ones, are topics */
    Classifier(Model model, int topics) {
        this.model = model;
        this.topics = model.outputs().subList(0, topics);
        this.index = model.index();
    }

    /** Names of the outputs that are no topics. */
    static String output(Kind kind) {
        return "kind." + kind.name();
    }

    static String output(Flag flag) {
        return "flag." + flag.name();
    }

    /**
     * The verdict on a text.
     *
     * @param topics probabilities in the order of {@link Classifier#topics()}
     * @param kinds their probabilities
     * @param flags what was learnt of each, as log-odds
     * @param rates of each, how often texts of such topics have it
     * @param vector the text as the model sees it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Verdict(
            double[] topics,
            Map<Kind, Double> kinds,
            Map<Flag, Double> flags,
            Map<Flag, Double> rates,
            Vocabulary.Vector vector) {}

    /** @param pieces of a long text, in their order */
    Verdict judge(Features features, List<Features.Part> pieces) {
        Vocabulary.Vector vector = model.vocabulary().vector(features);
        double[] scores = model.scores(vector);
        List<double[]> told = pieces.stream()
                .map(piece -> model.scores(model.vocabulary().part(features, vector, piece)))
                .toList();
        double[] shares = told(topicShares(scores), told);
        Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
        double[] ofWhole = kindShares(scores);
        double[] ofEnd = told.isEmpty() ? ofWhole : kindShares(told.getLast());
        for (int i = 0; i < ofWhole.length; i++) kinds.put(KINDS.get(i), (ofWhole[i] + ofEnd[i]) / 2);
        Map<Flag, Double> flags = new EnumMap<>(Flag.class);
        Map<Flag, Double> rates = new EnumMap<>(Flag.class);
        for (Flag flag : Flag.values()) {
            flags.put(flag, scores[place(output(flag))]);
            float[] ofTopics = model.rates().getOrDefault(flag, NEVER);
            double rate = 0;
            for (int topic = 0; topic < ofTopics.length; topic++) rate += shares[topic] * ofTopics[topic];
            rates.put(flag, rate);
        }
        return new Verdict(shares, kinds, flags, rates, vector);
    }

    private double[] kindShares(double[] scores) {
        return shares(
                KINDS.stream().mapToDouble(kind -> scores[place(output(kind))]).toArray(), 1);
    }

    private double[] topicShares(double[] scores) {
        return shares(Arrays.copyOf(scores, topics.size()), model.calibration().sharpness());
    }

    /**
     * Whole and pieces together, late pieces weighing more: whoever tells a story comes to the matter at its end, and
     * what he names on the way are not his complaint.
     *
     * @param pieces the scores of each
     */
    private double[] told(double[] whole, List<double[]> pieces) {
        if (pieces.isEmpty()) return whole;
        double[] mean = new double[whole.length];
        double sum = 0;
        for (int at = 0; at < pieces.size(); at++) {
            double weight = 1 + LATE * at / Math.max(1, pieces.size() - 1);
            double[] one = topicShares(pieces.get(at));
            for (int c = 0; c < mean.length; c++) mean[c] += weight * one[c];
            sum += weight;
        }
        double[] logs = new double[whole.length];
        for (int c = 0; c < logs.length; c++) {
            logs[c] = StrictMath.log(whole[c] + 1e-6) + OF_PIECES * StrictMath.log(mean[c] / sum + 1e-3);
        }
        return shares(logs, 1);
    }

    List<String> topics() {
        return topics;
    }

    /** Whether any word of a text, but for the commonest, for letters and numbers, was met in learning. */
    boolean knows(Features features, Vocabulary.Vector vector, Words words) {
        for (int i = 0; i < features.size(); i++) {
            Features.Block block = features.block(i);
            boolean whole = block == Features.Block.WORD || block == Features.Block.STEM;
            if (!whole || vector.places()[i] < 0) continue;
            Words.Word word = words.list().get(features.first(i));
            boolean says = word.folded().length() > 1
                    && !Character.isDigit(word.folded().charAt(0));
            if (says && !word.common()) return true;
        }
        return false;
    }

    double confidence(double share) {
        return model.calibration().confidence(share);
    }

    /** How much each word of a text speaks for a topic. */
    double[] contributions(Features features, Vocabulary.Vector vector, int words, String topic) {
        int output = place(topic);
        double[] worth = new double[vector.rows().length];
        for (int at = 0; at < worth.length; at++) {
            worth[at] = model.weight(vector.rows()[at], output) * vector.values()[at] / vector.times()[at];
        }
        double[] found = new double[words];
        for (int i = 0; i < features.size(); i++) {
            int at = vector.places()[i];
            int first = features.first(i);
            if (at < 0 || first < 0) continue;
            int width = features.last(i) - first + 1;
            for (int word = first; word <= features.last(i); word++) found[word] += worth[at] / width;
        }
        return found;
    }

    /** Scores as probabilities, sharpened. */
    static double[] shares(double[] scores, double sharpness) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) highest = Math.max(highest, score);
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = StrictMath.exp((scores[i] - highest) * sharpness);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) shares[i] /= sum;
        return shares;
    }

    private int place(String output) {
        return java.util.Objects.requireNonNull(index.get(output), output);
    }
}
