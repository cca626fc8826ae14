package ma.chikaya.routing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was learnt from the corpus: how much each sight speaks for each output. Outputs are topics by their code, kinds
 * ({@code kind.question}) and flags ({@code flag.DANGER}).
 *
 * @param corpus digest of what it was learnt from
 * @param starts where the weights of a row begin; one more than rows
 * @param classes the output of each weight
 * @param weights in steps of the output's scale, finer near nought (see {@link Model#steps})
 * @param rates by flag and topic, which share of a topic's texts have the flag
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, compared by nobody
record Model(
        String corpus,
        List<String> outputs,
        Vocabulary vocabulary,
        int[] starts,
        byte[] classes,
        byte[] weights,
        float[] scales,
        Map<Flag, float[]> rates,
        Calibration calibration) {

    /** So many steps lead from nought to the largest weight of an output. */
    static final int STEPS = 127;

    /** What each step is worth, by its byte read as an unsigned number. */
    private static final float[] WORTH = new float[256];

    static {
        for (int step = -STEPS - 1; step <= STEPS; step++) WORTH[step & 0xFF] = (float) step * Math.abs(step) / STEPS;
    }

    /**
     * The step nearest to a weight. They grow with the square: most weights are small, and their sum decides as often as
     * the few large ones.
     *
     * @param weight in units of the scale
     */
    static int steps(double weight) {
        return (int) (Math.signum(weight) * Math.round(Math.sqrt(Math.abs(weight) * STEPS)));
    }

    /**
     * How scores become probabilities that hold.
     *
     * @param sharpness what topic scores are multiplied by
     * @param shares of the likeliest body, ascending
     * @param right how often a body of each share was right; in between it is drawn straight
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Calibration(double sharpness, float[] shares, float[] right) {

        static final Calibration NONE = new Calibration(1, new float[] {0, 1}, new float[] {0, 1});

        double confidence(double share) {
            int above = 0;
            while (above < shares.length && shares[above] < share) above++;
            if (above == 0) return shares[0] == 0 ? right[0] : right[0] * share / shares[0];
            if (above == shares.length) return right[above - 1];
            double way = (share - shares[above - 1]) / (shares[above] - shares[above - 1]);
            return right[above - 1] + way * (right[above] - right[above - 1]);
        }
    }

    Model with(Calibration other) {
        return new Model(corpus, outputs, vocabulary, starts, classes, weights, scales, rates, other);
    }

    Map<String, Integer> index() {
        return IntStream.range(0, outputs.size()).boxed().collect(Collectors.toMap(outputs::get, place -> place));
    }

    double[] scores(Vocabulary.Vector vector) {
        double[] scores = new double[outputs.size()];
        for (int k = 0; k < vector.rows().length; k++) {
            float value = vector.values()[k];
            int row = vector.rows()[k];
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                scores[classes[i] & 0xFF] += WORTH[weights[i] & 0xFF] * value;
            }
        }
        for (int i = 0; i < scores.length; i++) scores[i] *= scales[i];
        return scores;
    }

    /** What a sight speaks for an output, per unit of its value. */
    double weight(int row, int output) {
        // Ascending as unsigned numbers.
        int low = starts[row];
        int high = starts[row + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = classes[middle] & 0xFF;
            if (found == output) return WORTH[weights[middle] & 0xFF] * scales[output];
            if (found < output) low = middle + 1;
            else high = middle - 1;
        }
        return 0;
    }
}
