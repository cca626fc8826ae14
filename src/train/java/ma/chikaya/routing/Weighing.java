package ma.chikaya.routing;

import java.util.List;
import java.util.Map;

/** Lets kinds of sights count more or less in one part of learning, while the model reads every text alike. */
final class Weighing {

    private final float[] byRow;

    /** @param worth of the kinds of sights that do not count as they are */
    Weighing(Vocabulary vocabulary, Map<Integer, Features.Block> blocks, Map<Features.Block, Float> worth) {
        byRow = new float[vocabulary.size()];
        for (int row = 0; row < byRow.length; row++) {
            Features.Block block = blocks.get(vocabulary.hashes()[row]);
            byRow[row] = block == null ? 1 : worth.getOrDefault(block, 1f);
        }
    }

    List<Vocabulary.Vector> weigh(List<Vocabulary.Vector> vectors) {
        return vectors.stream().map(this::weigh).toList();
    }

    private Vocabulary.Vector weigh(Vocabulary.Vector vector) {
        float[] values = vector.values().clone();
        for (int i = 0; i < values.length; i++) values[i] *= byRow[vector.rows()[i]];
        return new Vocabulary.Vector(vector.rows(), values, vector.places(), vector.times());
    }

    /** Makes what was learnt of weighed texts fit texts as they are. */
    void unweigh(float[][] learnt) {
        for (int row = 0; row < byRow.length; row++) {
            for (int c = 0; c < learnt[row].length; c++) learnt[row][c] *= byRow[row];
        }
    }
}
