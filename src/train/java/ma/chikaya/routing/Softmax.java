package ma.chikaya.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression by stochastic descent, each weight with a step of its own (AdaGrad). A class may
 * belong to a group, which learns from all its classes: thirty texts of one topic teach something about its neighbours.
 */
final class Softmax {

    private static final int ROUNDS = 8;
    private static final double STEP = 0.3;
    private static final float FIRST_SQUARE = 0.01f;
    private static final long SEED = 1;

    /** A class this sure to be wrong, or right, is not moved any further. */
    private static final double SETTLED = 0.0005;

    private final float[][] weights;
    private final float[][] squares;
    private final int classes;
    private final int[] groups;
    private final int width;

    private Softmax(int rows, int classes, int[] groups) {
        this.classes = classes;
        this.groups = groups;
        this.width = classes + Arrays.stream(groups).max().orElse(-1) + 1;
        this.weights = new float[rows][width];
        this.squares = new float[rows][width];
        for (float[] row : squares) Arrays.fill(row, FIRST_SQUARE);
    }

    /**
     * Learns.
     *
     * @param labels the class of each vector
     * @param worth how much each class weighs
     * @param leftOut the share of a text's sights that is not looked at in a round, others in the next, so that none is
     *     relied upon alone
     * @param groups the group of each class; none for no groups
     * @return weights by row and class
     */
    static float[][] learn(
            List<Vocabulary.Vector> vectors, int[] labels, int rows, double[] worth, double leftOut, int... groups) {
        Softmax softmax = new Softmax(rows, worth.length, groups);
        int[] order = new int[vectors.size()];
        for (int i = 0; i < order.length; i++) order[i] = i;
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int at : order) {
                Vocabulary.Vector seen = leftOut == 0 ? vectors.get(at) : part(vectors.get(at), leftOut, random);
                softmax.descend(seen, labels[at], worth[labels[at]]);
            }
        }
        return softmax.ofClasses();
    }

    private static Vocabulary.Vector part(Vocabulary.Vector whole, double leftOut, Random random) {
        int[] rows = new int[whole.rows().length];
        float[] values = new float[rows.length];
        int kept = 0;
        for (int i = 0; i < rows.length; i++) {
            if (random.nextDouble() < leftOut) continue;
            rows[kept] = whole.rows()[i];
            values[kept++] = (float) (whole.values()[i] / (1 - leftOut));
        }
        return new Vocabulary.Vector(
                Arrays.copyOf(rows, kept), Arrays.copyOf(values, kept), whole.places(), whole.times());
    }

    private void descend(Vocabulary.Vector vector, int label, double worth) {
        double[] errors = Arrays.copyOf(probabilities(vector), width);
        errors[label] -= 1;
        for (int c = 0; c < groups.length; c++) errors[classes + groups[c]] += errors[c];
        int[] unsettled = new int[width];
        int most = 0;
        for (int c = 0; c < width; c++) if (Math.abs(errors[c]) > SETTLED) unsettled[most++] = c;
        for (int k = 0; k < vector.rows().length; k++) {
            float[] row = weights[vector.rows()[k]];
            float[] square = squares[vector.rows()[k]];
            double value = worth * vector.values()[k];
            for (int i = 0; i < most; i++) {
                int c = unsettled[i];
                double slope = errors[c] * value;
                square[c] += (float) (slope * slope);
                row[c] -= (float) (STEP * slope / Math.sqrt(square[c]));
            }
        }
    }

    private double[] probabilities(Vocabulary.Vector vector) {
        float[] scores = new float[width];
        for (int k = 0; k < vector.rows().length; k++) {
            float[] row = weights[vector.rows()[k]];
            float value = vector.values()[k];
            for (int c = 0; c < scores.length; c++) scores[c] += row[c] * value;
        }
        double[] whole = new double[classes];
        for (int c = 0; c < classes; c++) whole[c] = scores[c] + (groups.length == 0 ? 0 : scores[classes + groups[c]]);
        return Classifier.shares(whole, 1);
    }

    /** What a group learnt is added to each of its classes. */
    private float[][] ofClasses() {
        for (int row = 0; row < weights.length; row++) {
            float[] all = weights[row];
            for (int c = 0; c < groups.length; c++) all[c] += all[classes + groups[c]];
            weights[row] = Arrays.copyOf(all, classes);
        }
        return weights;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
