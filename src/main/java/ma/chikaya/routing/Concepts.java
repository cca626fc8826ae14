package ma.chikaya.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The things, people and deeds of concepts.txt, found in any language. */
final class Concepts {

    private static final String FILE = "/routing/concepts.txt";

    private final Lexicon<String> words = new Lexicon<>(true);

    Concepts() {
        try (InputStream in = Concepts.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("no file " + FILE);
            Map<String, List<String>> phrases = new LinkedHashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
                int equals = line.indexOf('=');
                if (line.startsWith("#") || equals < 0) continue;
                phrases.computeIfAbsent(line.substring(0, equals).strip(), name -> new ArrayList<>())
                        .addAll(Sections.split(line.substring(equals + 1)));
            }
            words.learn(phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Lexicon.Hit<String>> in(Words text) {
        return words.in(text);
    }
}
