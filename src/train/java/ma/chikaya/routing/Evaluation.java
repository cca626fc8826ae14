package ma.chikaya.routing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.chikaya.directory.Bodies;

/** Reads texts whose right answers are known, and counts how often the product finds them. */
final class Evaluation {

    /** Below this nobody is presumed competent. */
    private static final double CERTAIN = 0.4;

    private static final int BINS = 10;
    private static final int CONFUSIONS = 15;

    private final Bodies bodies;
    private final Group all = new Group();
    private final Map<String, Group> byLanguage = new TreeMap<>();
    private final Map<String, Group> byBranch = new TreeMap<>();
    private final Map<Flag, int[]> flags = new EnumMap<>(Flag.class);
    private final Map<String, Integer> confusions = new TreeMap<>();
    private final List<double[]> confidences = new ArrayList<>();
    private long[] nanos = {};
    private long[] ofProcessor = {};

    private Evaluation(Bodies bodies) {
        this.bodies = bodies;
    }

    /** How many of a group of texts were read rightly. */
    private static final class Group {
        private int texts;
        private int first;
        private int third;
        private int topical;
        private int topicFirst;
        private int topicThird;
        private int kinds;
        private int kindRight;
    }

    static Evaluation of(List<Case> cases, Proposals proposals, Bodies bodies) {
        Evaluation evaluation = new Evaluation(bodies);
        evaluation.nanos = new long[cases.size()];
        evaluation.ofProcessor = new long[cases.size()];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < cases.size(); i++) {
            long start = System.nanoTime();
            long startOfProcessor = thread.getCurrentThreadCpuTime();
            Reading reading =
                    proposals.propose(cases.get(i).text(), cases.get(i).territory());
            evaluation.ofProcessor[i] = thread.getCurrentThreadCpuTime() - startOfProcessor;
            evaluation.nanos[i] = System.nanoTime() - start;
            evaluation.count(cases.get(i), reading);
        }
        return evaluation;
    }

    private void count(Case one, Reading reading) {
        boolean first = isFound(one, reading, 1);
        boolean third = first || isFound(one, reading, 3);
        reading.proposals().stream()
                .limit(1)
                .forEach(likeliest ->
                        confidences.add(new double[] {likeliest.confidence(), isRight(one, likeliest) ? 1 : 0}));
        String branch =
                one.branches().stream().sorted().findFirst().orElse(one.isOfMentioned() ? "mentioned" : "STATE");
        for (Group group : List.of(
                all,
                byLanguage.computeIfAbsent(one.language(), name -> new Group()),
                byBranch.computeIfAbsent(one.isOfNobody() ? "nobody" : branch, name -> new Group()))) {
            group.texts++;
            if (first) group.first++;
            if (third) group.third++;
            countTopic(one, reading, group);
            if (one.kind() == null) continue;
            group.kinds++;
            if (one.kind() == reading.kind()) group.kindRight++;
        }
        countFlags(one, reading);
    }

    private void countTopic(Case one, Reading reading, Group group) {
        if (one.topic() == null) return;
        List<String> found = reading.topics().stream().map(LikelyTopic::topic).toList();
        group.topical++;
        if (found.contains(one.topic())) group.topicThird++;
        if (found.indexOf(one.topic()) == 0) group.topicFirst++;
        else if (group == all && !found.isEmpty()) {
            confusions.merge(one.topic() + " → " + found.getFirst(), 1, Integer::sum);
        }
    }

    private void countFlags(Case one, Reading reading) {
        if (one.flags() == null) return;
        for (Flag flag : Flag.values()) {
            int[] counts = flags.computeIfAbsent(flag, name -> new int[3]);
            boolean wanted = one.flags().contains(flag);
            boolean found = reading.flags().contains(flag);
            if (wanted) counts[found ? 0 : 1]++;
            else if (found) counts[2]++;
        }
    }

    private boolean isFound(Case one, Reading reading, int among) {
        List<Proposal> proposals = reading.proposals();
        boolean nobody = proposals.isEmpty() || proposals.getFirst().confidence() < CERTAIN;
        if (nobody && (one.isOfNobody() || one.isOfMentioned())) return true;
        return proposals.stream().limit(among).anyMatch(proposal -> isRight(one, proposal));
    }

    private boolean isRight(Case one, Proposal proposal) {
        if (one.isOfMentioned() && proposal.topic().equals(one.topic())) return true;
        String code = proposal.body() == null ? "" : bodies.get(proposal.body()).code();
        return one.accept().contains(code)
                || one.branches().contains(proposal.family().name())
                || one.branches().contains(Branch.of(proposal.family()).name());
    }

    /** The confidence of each first proposal, and 1 where it was right. */
    List<double[]> confidences() {
        return confidences;
    }

    double first() {
        return share(all.first, all.texts);
    }

    double third() {
        return share(all.third, all.texts);
    }

    double topicFirst() {
        return share(all.topicFirst, all.topical);
    }

    double topicThird() {
        return share(all.topicThird, all.topical);
    }

    double kindRight() {
        return share(all.kindRight, all.kinds);
    }

    /** Of the texts that have a flag, how many were found to. */
    double recall(Flag flag) {
        int[] counts = flags.getOrDefault(flag, new int[3]);
        return share(counts[0], counts[0] + counts[1]);
    }

    /** Of the texts said to have a flag, how many have it. */
    double precision(Flag flag) {
        int[] counts = flags.getOrDefault(flag, new int[3]);
        return share(counts[0], counts[0] + counts[2]);
    }

    /** How far confidences are from how often they were right, in the mean. */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double said = 0;
            double right = 0;
            for (double[] one : confidences) {
                if ((int) Math.min(BINS - 1, one[0] * BINS) != bin) continue;
                said += one[0];
                right += one[1];
            }
            error += Math.abs(said - right);
        }
        return confidences.isEmpty() ? 0 : error / confidences.size();
    }

    /** The table, as Markdown. */
    String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| | texts | body, first | body, first three | topic, first | topic, first three | kind |");
        lines.add("|---|---|---|---|---|---|---|");
        lines.add(row("all", all));
        byLanguage.forEach((name, group) -> lines.add(row("`" + name + "`", group)));
        byBranch.forEach((name, group) -> lines.add(row(name, group)));
        lines.add("");
        lines.add(String.format(Locale.ROOT, "Expected calibration error: %.3f.", calibrationError()));
        if (nanos.length > 0) {
            lines.add("A reading: " + speed(nanos) + "; of a processor's own time, " + speed(ofProcessor) + ".");
        }
        if (!flags.isEmpty()) {
            lines.add("");
            lines.add("| flag | found | missed | wrongly found | recall | precision |");
            lines.add("|---|---|---|---|---|---|");
            flags.forEach((flag, counts) -> lines.add(row(flag, counts)));
        }
        if (!confusions.isEmpty()) lines.addAll(List.of("", "Taken for another most often:", ""));
        confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CONFUSIONS)
                .forEach(entry -> lines.add("- " + entry.getKey() + ": " + entry.getValue()));
        return String.join("\n", lines) + "\n";
    }

    private static String speed(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2] / 1e6;
        double slow = sorted[sorted.length * 95 / 100] / 1e6;
        return String.format(Locale.ROOT, "median %.2f ms, 95 %% within %.2f ms", median, slow);
    }

    private static String row(Flag flag, int[] counts) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s |",
                flag,
                counts[0],
                counts[1],
                counts[2],
                percent(share(counts[0], counts[0] + counts[1])),
                percent(share(counts[0], counts[0] + counts[2])));
    }

    private static String row(String name, Group group) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %s |",
                name,
                group.texts,
                percent(share(group.first, group.texts)),
                percent(share(group.third, group.texts)),
                percent(share(group.topicFirst, group.topical)),
                percent(share(group.topicThird, group.topical)),
                percent(share(group.kindRight, group.kinds)));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static double share(int of, int whole) {
        return whole == 0 ? Double.NaN : (double) of / whole;
    }

    /** Names of the languages met. */
    Set<String> languages() {
        return byLanguage.keySet();
    }

    /** How often the first body was right in a language. */
    double first(String language) {
        Group group = byLanguage.getOrDefault(language, new Group());
        return share(group.first, group.texts);
    }
}
