package ma.chikaya.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of words beside the module: sections under a [name], their other lines as they are. */
final class Sections {

    private Sections() {}

    record Section(String name, String title, List<String> lines) {

        /** What stands behind a word that begins a line; empty where no line begins with it. */
        List<String> values(String word) {
            return starting(word).stream().flatMap(rest -> split(rest).stream()).toList();
        }

        /** The rest of each line that begins with a word. */
        List<String> starting(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .map(line -> line.substring(word.length()).strip())
                    .toList();
        }

        /** The words and phrases of the lines that begin with none of these. */
        List<String> phrases(String... settings) {
            return others(settings).stream()
                    .flatMap(line -> split(line).stream())
                    .toList();
        }

        /** The lines that begin with none of these. */
        List<String> others(String... settings) {
            return lines.stream()
                    .filter(line -> List.of(settings).stream().noneMatch(word -> line.startsWith(word + " ")))
                    .toList();
        }
    }

    static List<Section> read(String resource) {
        try (InputStream in = Sections.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no file " + resource);
            List<Section> sections = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
                String text = line.strip();
                if (text.isEmpty() || text.startsWith("#")) continue;
                int end = text.indexOf(']');
                if (text.charAt(0) == '[') {
                    String title = text.substring(end + 1).strip();
                    sections.add(new Section(text.substring(1, end), title, new ArrayList<>()));
                } else {
                    sections.getLast().lines().add(text);
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split(",", 0)) if (!part.isBlank()) parts.add(part.strip());
        return parts;
    }
}
