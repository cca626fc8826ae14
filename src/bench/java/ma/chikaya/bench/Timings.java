package ma.chikaya.bench;

import java.util.Arrays;

/** How long each request took, kept whole: percentiles are read off, not estimated. */
final class Timings {

    private long[] nanos = new long[4_096];
    private int count;
    private int errors;

    void add(long took) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = took;
    }

    void fail() {
        errors++;
    }

    void addAll(Timings other) {
        for (int i = 0; i < other.count; i++) add(other.nanos[i]);
        errors += other.errors;
    }

    int count() {
        return count;
    }

    int errors() {
        return errors;
    }

    /** Milliseconds; the whole must be sorted first. */
    double millis(double share) {
        return count == 0 ? 0 : nanos[(int) Math.min(count - 1L, Math.round(Math.floor(share * count)))] / 1e6;
    }

    void sort() {
        Arrays.sort(nanos, 0, count);
    }
}
