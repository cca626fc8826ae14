package ma.chikaya.routing;

import java.util.List;

/**
 * What plain counting says of each class (naive Bayes): how much oftener a sight stands in texts of a class than in
 * others. With thirty texts of a class it sees further than descent, which heeds only what tells those thirty apart.
 */
final class Counts {

    /** What counts for a class beside what descent learnt. */
    private static final float SHARE = 0.3f;

    /** So much is thought to have been seen of every class before, spread as it is over all texts. */
    private static final double BEFORE = 1_000;

    private Counts() {}

    /**
     * Adds it to learnt weights.
     *
     * @param labels the class of each vector
     * @param weights by row and class
     */
    static void add(List<Vocabulary.Vector> vectors, int[] labels, float[][] weights) {
        int classes = weights.length == 0 ? 0 : weights[0].length;
        float[][] seen = new float[weights.length][classes];
        double[] ofClass = new double[classes];
        double[] ofRow = new double[weights.length];
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            Vocabulary.Vector vector = vectors.get(i);
            for (int k = 0; k < vector.rows().length; k++) {
                float value = vector.values()[k];
                seen[vector.rows()[k]][labels[i]] += value;
                ofClass[labels[i]] += value;
                ofRow[vector.rows()[k]] += value;
                all += value;
            }
        }
        for (int row = 0; row < weights.length; row++) {
            double before = BEFORE * ofRow[row] / Math.max(all, 1);
            if (before == 0) continue;
            for (int c = 0; c < classes; c++) {
                double inside = (seen[row][c] + before) / (ofClass[c] + BEFORE);
                double outside = (ofRow[row] - seen[row][c] + before) / (all - ofClass[c] + BEFORE);
                weights[row][c] += (float) (SHARE * StrictMath.log(inside / outside));
            }
        }
    }
}
