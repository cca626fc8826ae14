package ma.chikaya.routing;

import java.util.List;

/** Finds how a model's scores become probabilities that hold, from texts it has not learnt from. */
final class Calibrating {

    private static final double DULLEST = 0.3;
    private static final double SHARPEST = 6;
    private static final double STEP = 1.05;
    private static final int ROUNDS = 50;

    private Calibrating() {}

    /** What topic scores must be multiplied by for the right topics to be the likeliest possible. */
    static double sharpness(Model model, List<Vocabulary.Vector> vectors, int[] labels, int topics) {
        double[][] scores = vectors.stream()
                .map(vector -> java.util.Arrays.copyOf(model.scores(vector), topics))
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
     * The logistic curve from a body's share to how often it is right (Platt), by Newton's method.
     *
     * @param outcomes shares, and 1 where the body was right
     */
    static Model.Calibration curve(double sharpness, List<double[]> outcomes) {
        double slope = 1;
        double offset = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[2];
            double[] curvature = new double[3];
            for (double[] one : outcomes) {
                double share = Math.clamp(one[0], 1e-4, 1 - 1e-4);
                double x = StrictMath.log(share / (1 - share));
                double likely = 1 / (1 + StrictMath.exp(-(slope * x + offset)));
                double error = one[1] - likely;
                double weight = likely * (1 - likely);
                gradient[0] += error * x;
                gradient[1] += error;
                curvature[0] += weight * x * x;
                curvature[1] += weight * x;
                curvature[2] += weight;
            }
            double whole = curvature[0] * curvature[2] - curvature[1] * curvature[1];
            if (whole < 1e-9) break;
            slope += (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / whole;
            offset += (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / whole;
        }
        return new Model.Calibration(sharpness, slope, offset);
    }
}
