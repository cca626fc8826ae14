package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.text.SearchText;
import ma.chikaya.text.Sounds;

/** The words names are made of, and which of them a typed word may mean. */
final class NameWords {

    private static final Set<String> ARTICLES = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "el", "al", "et", "a", "au", "aux", "en", "f", "fi", "dyal",
            "في", "و", "ال", "ديال");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> learnt = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> sounds = new ArrayList<>();
    private final List<BitSet> entries = new ArrayList<>();

    /** Notes that an entry has these words; returns their numbers. */
    int[] learn(String name, int entry) {
        int[] found = learnt.computeIfAbsent(name, this::number);
        for (int word : found) entries.get(word).set(entry);
        return found;
    }

    /** For each word of the question how much each word known is like it: 1 for the very word, 0 for another. */
    List<double[]> match(String question) {
        List<double[]> matches = new ArrayList<>();
        for (String word : plain(question).stream().distinct().limit(12).toList()) {
            String sound = Sounds.of(word);
            double[] match = new double[words.size()];
            for (int i = 0; i < match.length; i++) match[i] = likeness(word, sound, words.get(i), sounds.get(i));
            matches.add(match);
        }
        return matches;
    }

    /** The entries that have a word like the one matched. */
    BitSet having(double[] match) {
        BitSet found = new BitSet();
        for (int i = 0; i < match.length; i++) if (match[i] > 0) found.or(entries.get(i));
        return found;
    }

    private int[] number(String name) {
        List<String> plain = plain(name);
        int[] found = new int[plain.size()];
        for (int i = 0; i < found.length; i++) {
            String word = plain.get(i);
            Integer known = numbers.putIfAbsent(word, words.size());
            found[i] = known == null ? words.size() : known;
            if (known != null) continue;
            words.add(word);
            sounds.add(Sounds.of(word));
            entries.add(new BitSet());
        }
        return found;
    }

    private static double likeness(String asked, String askedSound, String word, String sound) {
        if (word.equals(asked)) return 1;
        if (asked.length() >= 2 && word.startsWith(asked)) return 0.6 + 0.3 * asked.length() / word.length();
        int distance = Typos.within(asked, word);
        if (distance > 0) return distance == 1 ? 0.55 : 0.4;
        return askedSound.length() >= Sounds.TELLING && askedSound.equals(sound) ? 0.5 : 0;
    }

    /** Folded words without articles, those apart and the one written on Arabic nouns; articles alone are kept. */
    private static List<String> plain(String text) {
        List<String> all = SearchText.words(text);
        List<String> telling = all.stream()
                .filter(word -> !ARTICLES.contains(word))
                .map(NameWords::withoutArticle)
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    static String withoutArticle(String word) {
        if (word.startsWith("لل") && word.length() > 4) return word.substring(2);
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }
}
