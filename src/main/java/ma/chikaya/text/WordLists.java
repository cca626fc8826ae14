package ma.chikaya.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the small word lists beside the module; {@code #} begins a comment. */
final class WordLists {

    private WordLists() {}

    /** Folded words, separated by blanks or lines. */
    static Set<String> read(String name) {
        Set<String> words = new HashSet<>();
        lines(name).forEach(line -> words.addAll(SearchText.words(line)));
        return words;
    }

    /** One pair a line: folded words before the tab, what they stand for behind it. */
    static Map<String, String> readPairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        lines(name).forEach(line -> {
            String[] parts = line.split("\\s*=\\s*", 2);
            if (parts.length != 2) throw new IllegalStateException(name + ": no pair in: " + line);
            SearchText.words(parts[0]).forEach(word -> pairs.put(word, parts[1]));
        });
        return pairs;
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream("/text/" + name)) {
            if (in == null) throw new IllegalStateException("no word list " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
