package ma.chikaya.routing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sights a model knows, each with how rare it is: turns what was seen of a text into numbers that can be weighed.
 */
final class Vocabulary {

    private static final Features.Block[] BLOCKS = Features.Block.values();

    /** So many leading bits of a hash tell where to look for it. */
    private static final int BITS = 12;

    private static final int[] NONE = {};

    /** Logarithms of small counts, which nearly all are. */
    private static final double[] LOGS =
            IntStream.range(0, 256).mapToDouble(StrictMath::log).toArray();

    private final int[] hashes;
    private final float[] rarity;
    private final int[] starts = new int[(1 << BITS) + 1];

    /**
     * @param hashes ascending; the place of a hash is the row of its weights
     * @param rarity logarithm of how seldom a sight is among the texts learnt from
     */
    Vocabulary(int[] hashes, float[] rarity) {
        this.hashes = hashes;
        this.rarity = rarity;
        for (int hash : hashes) starts[bucket(hash) + 1]++;
        for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
    }

    /**
     * A text as numbers.
     *
     * @param rows ascending, their {@code values} beside them
     * @param places for each feature of the text its place in {@code rows}; negative for what is not known
     * @param times how many features stand behind each of the rows
     */
    @SuppressWarnings("ArrayRecordComponent") // thousands of numbers, compared by nobody
    record Vector(int[] rows, float[] values, int[] places, int[] times) {}

    int size() {
        return hashes.length;
    }

    int[] hashes() {
        return hashes;
    }

    float[] rarity() {
        return rarity;
    }

    Vector vector(Features seen) {
        int[] found = new int[seen.size()];
        int known = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = row(seen.hash(i));
            if (found[i] >= 0) known++;
        }
        int[] rows = new int[known];
        for (int row : found) if (row >= 0) rows[--known] = row;
        Arrays.sort(rows);
        int distinct = 0;
        for (int row : rows) if (distinct == 0 || rows[distinct - 1] != row) rows[distinct++] = row;
        rows = Arrays.copyOf(rows, distinct);
        float[] values = new float[rows.length];
        byte[] blocks = new byte[rows.length];
        int[] times = new int[rows.length];
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0) continue;
            int at = Arrays.binarySearch(rows, found[i]);
            found[i] = at;
            times[at]++;
            blocks[at] = (byte) seen.block(i).number;
            values[at] = more(values[at], seen.block(i), seen.value(i));
        }
        weigh(rows, blocks, values);
        return new Vector(rows, values, found, times);
    }

    /** A part of a text as numbers, as if it were the whole; nothing of it is looked up again. */
    Vector part(Features seen, Vector whole, Features.Part part) {
        float[] values = new float[whole.rows().length];
        byte[] blocks = new byte[values.length];
        seen.each(part, (i, value) -> {
            int at = whole.places()[i];
            if (at < 0) return;
            blocks[at] = (byte) seen.block(i).number;
            values[at] = more(values[at], seen.block(i), value);
        });
        int[] rows = new int[values.length];
        int known = 0;
        for (int at = 0; at < values.length; at++) {
            if (values[at] == 0) continue;
            rows[known] = whole.rows()[at];
            blocks[known] = blocks[at];
            values[known++] = values[at];
        }
        Vector vector = new Vector(Arrays.copyOf(rows, known), Arrays.copyOf(values, known), NONE, NONE);
        weigh(vector.rows(), blocks, vector.values());
        return vector;
    }

    /** A concept is as strong as its strongest phrase; of all else each sight counts. */
    private static float more(float before, Features.Block block, double value) {
        return (float) (block == Features.Block.CONCEPT ? Math.max(before, value) : before + value);
    }

    private int row(int hash) {
        int bucket = bucket(hash);
        return Arrays.binarySearch(hashes, starts[bucket], starts[bucket + 1], hash);
    }

    /** Ascending with the signed hashes. */
    private static int bucket(int hash) {
        return (hash >> (Integer.SIZE - BITS)) + (1 << (BITS - 1));
    }

    /** Of a count. */
    private static double log(float value) {
        int count = (int) value;
        return count == value && count < LOGS.length ? LOGS[count] : StrictMath.log(value);
    }

    private void weigh(int[] rows, byte[] blocks, float[] values) {
        double[] squares = new double[BLOCKS.length];
        for (int i = 0; i < rows.length; i++) {
            Features.Block block = BLOCKS[blocks[i]];
            if (block.isPlain()) continue;
            double often = block == Features.Block.CONCEPT ? values[i] : 1 + log(values[i]);
            values[i] = (float) (often * rarity[rows[i]]);
            squares[blocks[i]] += values[i] * (double) values[i];
        }
        for (int i = 0; i < rows.length; i++) {
            Features.Block block = BLOCKS[blocks[i]];
            double whole = block.isPlain() ? 1 : Math.sqrt(squares[blocks[i]]);
            if (whole > 0) values[i] *= (float) (block.weight / whole);
        }
    }
}
