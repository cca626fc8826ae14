package ma.chikaya.routing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds how a model's scores become probabilities that hold, from texts it has not learnt from. */
final class Calibrating {

    private static final double DULLEST = 0.3;
    private static final double SHARPEST = 6;
    private static final double STEP = 1.05;

    /** So many outcomes make a point of the curve. */
    private static final int GROUP = 60;

    private Calibrating() {}

    /** What topic scores must be multiplied by for the right topics to be the likeliest possible. */
    static double sharpness(Model model, List<Vocabulary.Vector> vectors, int[] labels, int topics) {
        double[][] scores = vectors.stream()
                .map(vector -> Arrays.copyOf(model.scores(vector), topics))
                .toArray(double[][]::new);
        double best = 1;
        double highest = Double.NEGATIVE_INFINITY;
        for (double sharpness = DULLEST; sharpness < SHARPEST; sharpness *= STEP) {
            double likelihood = 0;
            for (int i = 0; i < labels.length; i++) {
                likelihood += StrictMath.log(Math.max(1e-12, Classifier.shares(scores[i], sharpness)[labels[i]]));
            }
            if (likelihood > highest) {
                highest = likelihood;
                best = sharpness;
            }
        }
        return best;
    }

    /**
     * The rising curve from a body's share to how often it is right: neighbours are pooled until it rises (isotonic
     * regression).
     *
     * @param outcomes shares, and 1 where the body was right
     */
    static Model.Calibration curve(double sharpness, List<double[]> outcomes) {
        List<double[]> sorted = outcomes.stream()
                .sorted(Comparator.<double[]>comparingDouble(one -> one[0]).thenComparingDouble(one -> one[1]))
                .toList();
        // Each pool: how many, their shares together, how many were right.
        Deque<double[]> pools = new ArrayDeque<>();
        for (int from = 0; from < sorted.size(); from += GROUP) {
            double[] pool = new double[3];
            for (double[] one : sorted.subList(from, Math.min(sorted.size(), from + GROUP))) {
                pool[0]++;
                pool[1] += one[0];
                pool[2] += one[1];
            }
            while (!pools.isEmpty() && pools.getLast()[2] / pools.getLast()[0] >= pool[2] / pool[0]) {
                double[] before = pools.removeLast();
                for (int i = 0; i < pool.length; i++) pool[i] += before[i];
            }
            pools.addLast(pool);
        }
        float[] shares = new float[pools.size()];
        float[] right = new float[pools.size()];
        int at = 0;
        for (double[] pool : pools) {
            shares[at] = (float) (pool[1] / pool[0]);
            right[at++] = (float) (pool[2] / pool[0]);
        }
        return new Model.Calibration(sharpness, shares, right);
    }
}
