package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The citizen's own words that speak most for a topic, as written. */
final class Reasons {

    private static final int MOST = 3;

    /** Words worth less than this share of the most telling one explain nothing. */
    private static final double TELLING = 0.3;

    private Reasons() {}

    /** The most telling first; neighbours that both tell are shown together. */
    static List<String> of(double[] contributions, Words words) {
        List<Words.Word> list = words.list();
        double highest = 0;
        for (int i = 0; i < contributions.length; i++) {
            if (!list.get(i).common()) highest = Math.max(highest, contributions[i]);
        }
        double least = highest * TELLING;
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < contributions.length; i++) {
            if (list.get(i).common() || contributions[i] <= 0 || contributions[i] < least) continue;
            int[] last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && i - last[1] <= 2 && i - last[0] <= 3) last[1] = i;
            else runs.add(new int[] {i, i});
        }
        return runs.stream()
                .sorted(Comparator.comparingDouble((int[] run) -> worth(run, contributions))
                        .reversed())
                .map(run -> words.written(run[0], run[1]))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static double worth(int[] run, double[] contributions) {
        return IntStream.rangeClosed(run[0], run[1])
                .mapToDouble(i -> contributions[i])
                .sum();
    }
}
