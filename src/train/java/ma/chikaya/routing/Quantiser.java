package ma.chikaya.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes a small model of learnt weights: those that change least are left out, the others kept in 255 steps. */
final class Quantiser {

    /** So many weights are kept of each topic, in the mean. */
    private static final int KEPT = 20_000;

    private Quantiser() {}

    /**
     * Quantises.
     *
     * @param weights by row and output
     * @param topics how many of the outputs, the first ones, exclude each other
     * @param rates by flag and topic
     */
    static Model of(
            String corpus,
            List<String> outputs,
            Vocabulary vocabulary,
            float[][] weights,
            int topics,
            Map<Flag, float[]> rates) {
        int rows = weights.length;
        for (float[] row : weights) centre(row, topics);
        // What speaks for a complaint, or of no danger, is spread over nearly all words: of kinds and flags all is
        // kept.
        float least = least(weights, vocabulary, topics, KEPT);
        float[] scales = new float[outputs.size()];
        for (float[] row : weights) {
            for (int c = 0; c < scales.length; c++) scales[c] = Math.max(scales[c], Math.abs(row[c]) / Model.STEPS);
        }
        int[] starts = new int[rows + 1];
        byte[] classes = new byte[rows * 8];
        byte[] steps = new byte[rows * 8];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < scales.length; c++) {
                int step = scales[c] == 0 ? 0 : Model.steps(weights[row][c] / scales[c]);
                if (step == 0
                        || (c < topics && importance(weights[row][c], vocabulary.rarity()[row]) < least)) continue;
                if (at == classes.length) {
                    classes = Arrays.copyOf(classes, 2 * at);
                    steps = Arrays.copyOf(steps, 2 * at);
                }
                classes[at] = (byte) c;
                steps[at++] = (byte) step;
            }
            starts[row + 1] = at;
        }
        return new Model(
                corpus,
                outputs,
                vocabulary,
                starts,
                Arrays.copyOf(classes, at),
                Arrays.copyOf(steps, at),
                scales,
                rates,
                Model.Calibration.NONE);
    }

    /** What is added to all topics alike changes nothing: around the median most weights are next to nothing. */
    private static void centre(float[] row, int topics) {
        float[] sorted = Arrays.copyOf(row, topics);
        Arrays.sort(sorted);
        float median = sorted[topics / 2];
        for (int c = 0; c < topics; c++) row[c] -= median;
    }

    private static float importance(float weight, float rarity) {
        return Math.abs(weight) * Math.max(rarity, 1);
    }

    private static float least(float[][] weights, Vocabulary vocabulary, int topics, int kept) {
        long wanted = (long) kept * topics;
        float[] all = new float[weights.length * topics];
        int at = 0;
        for (int row = 0; row < weights.length; row++) {
            for (int c = 0; c < topics; c++)
                all[at++] = importance(weights[row][c], vocabulary.rarity()[row]);
        }
        if (all.length <= wanted) return 0;
        Arrays.sort(all);
        return all[(int) (all.length - wanted)];
    }
}
