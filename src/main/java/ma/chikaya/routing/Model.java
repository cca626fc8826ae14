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
 * @param weights in steps of the output's scale
 */
record Model(
        String corpus,
        List<String> outputs,
        Vocabulary vocabulary,
        int[] starts,
        byte[] classes,
        byte[] weights,
        float[] scales,
        Calibration calibration) {

    /**
     * How scores become probabilities that hold.
     *
     * @param sharpness what topic scores are multiplied by
     * @param slope and {@code offset}: of the logistic curve from a body's share to its confidence
     */
    record Calibration(double sharpness, double slope, double offset) {

        static final Calibration NONE = new Calibration(1, 1, 0);

        double confidence(double share) {
            double safe = Math.clamp(share, 1e-4, 1 - 1e-4);
            return 1 / (1 + Math.exp(-(slope * Math.log(safe / (1 - safe)) + offset)));
        }
    }

    Model with(Calibration other) {
        return new Model(corpus, outputs, vocabulary, starts, classes, weights, scales, other);
    }

    Map<String, Integer> index() {
        return IntStream.range(0, outputs.size()).boxed().collect(Collectors.toMap(outputs::get, place -> place));
    }

    double[] scores(Vocabulary.Vector vector) {
        double[] scores = new double[outputs.size()];
        for (int k = 0; k < vector.rows().length; k++) {
            float value = vector.values()[k];
            int row = vector.rows()[k];
            for (int i = starts[row]; i < starts[row + 1]; i++) scores[classes[i] & 0xFF] += weights[i] * value;
        }
        for (int i = 0; i < scores.length; i++) scores[i] *= scales[i];
        return scores;
    }

    /** What a sight speaks for an output, per unit of its value. */
    double weight(int row, int output) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            if ((classes[i] & 0xFF) == output) return weights[i] * scales[output];
        }
        return 0;
    }
}
