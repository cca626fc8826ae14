package ma.chikaya.directory;

/** Counts the slips between two words: a letter missing, added, wrong, or two neighbours swapped. */
final class Typos {

    private Typos() {}

    /** The number of slips where it is small enough for words this long (one from four letters, two from eight), else 0. */
    static int within(String typed, String word) {
        int allowed = typed.length() >= 8 ? 2 : typed.length() >= 4 ? 1 : 0;
        if (allowed == 0 || Math.abs(typed.length() - word.length()) > allowed) return 0;
        int distance = distance(typed, word, allowed);
        return distance <= allowed ? distance : 0;
    }

    private static int distance(String a, String b, int allowed) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > allowed) return best;
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
