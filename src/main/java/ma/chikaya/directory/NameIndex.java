package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Finds entries by what people type of their names: every word typed must be a word of the entry, its beginning, the
 * same word misspelt or the same word in another script. Where nothing has all the words, half of them will do.
 */
final class NameIndex {

    /** Worth of a name's share that the question covers: between two hits the shorter name is the better one. */
    private static final double COVERAGE = 0.3;

    private final NameWords words = new NameWords();
    private final Map<Integer, List<int[]>> names = new HashMap<>();
    private int last;

    /**
     * Adds an entry.
     *
     * @param id a small number: the index keeps an array of them
     * @param name its names and aliases, each of which may be found
     * @param kind words for the kind of thing it is, that help to find it and count for nothing by themselves
     */
    void add(int id, List<String> name, List<String> kind) {
        List<int[]> all = new ArrayList<>();
        for (String each : name) {
            int[] one = words.learn(each, id);
            if (one.length > 0) all.add(one);
        }
        for (String each : kind) words.learn(each, id);
        names.put(id, all);
        last = Math.max(last, id);
    }

    /** Ids of the entries found, best first; {@code worth} (about 0 to 1) decides between hits that match alike. */
    List<Integer> search(String question, IntPredicate wanted, IntToDoubleFunction worth, int limit) {
        List<double[]> asked = words.match(question);
        int[] matched = new int[last + 1];
        int most = 0;
        for (int word = 0; word < asked.size(); word++) {
            BitSet having = words.having(asked.get(word));
            for (int id = having.nextSetBit(0); id >= 0; id = having.nextSetBit(id + 1)) {
                if (matched[id] == 0 && !wanted.test(id)) continue;
                most = Math.max(most, ++matched[id]);
            }
        }
        if (most == 0 || most * 2 < asked.size()) return List.of();
        record Hit(int id, double score) {}
        List<Hit> hits = new ArrayList<>();
        for (int id = 0; id <= last; id++) {
            if (matched[id] == most) hits.add(new Hit(id, score(id, asked) + worth.applyAsDouble(id) * 0.2));
        }
        return hits.stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::id))
                .limit(limit)
                .map(Hit::id)
                .toList();
    }

    /** The best of an entry's names: how well it has the words asked, and how little else it has. */
    private double score(int id, List<double[]> asked) {
        double best = 0;
        for (int[] name : names.getOrDefault(id, List.of())) {
            double sum = 0;
            int covered = 0;
            for (double[] word : asked) {
                double top = 0;
                for (int one : name) top = Math.max(top, word[one]);
                sum += top;
            }
            for (int one : name) {
                for (double[] word : asked) {
                    if (word[one] == 0) continue;
                    covered++;
                    break;
                }
            }
            best = Math.max(best, sum / asked.size() + COVERAGE * covered / name.length);
        }
        return best;
    }
}
