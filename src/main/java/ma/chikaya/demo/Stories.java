package ma.chikaya.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;

/** Reads {@code demo/stories.txt}, whose first lines tell its form. */
final class Stories {

    private Stories() {}

    static List<Story> read() {
        List<Story> stories = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines("/demo/stories.txt")) {
            if (line.startsWith("== ") && !block.isEmpty()) {
                stories.add(story(block));
                block.clear();
            }
            block.add(line);
        }
        stories.add(story(block));
        return List.copyOf(stories);
    }

    static List<String> lines(String resource) {
        try (InputStream in = Stories.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing from the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> cells(String line) {
        return List.of(line.split(" *\\| *", -1));
    }

    private static Story story(List<String> block) {
        List<String> head = List.of(block.getFirst().substring(3).strip().split(" +"));
        Map<Language, List<Story.Point>> answers = new EnumMap<>(Language.class);
        Map<Language, String> measure = new EnumMap<>(Language.class);
        Map<Language, String> message = new EnumMap<>(Language.class);
        List<Story.Text> texts = new ArrayList<>();
        List<String> service = List.of("", "");
        for (String line : block.subList(1, block.size())) {
            int colon = line.indexOf(": ");
            String key = line.substring(0, colon);
            String value = line.substring(colon + 2).strip();
            Language language = key.endsWith(".fr") ? Language.FR : Language.AR;
            switch (key) {
                case "answer.ar", "answer.fr" ->
                    answers.computeIfAbsent(language, any -> new ArrayList<>()).add(point(cells(value)));
                case "measure.ar", "measure.fr" -> measure.put(language, value);
                case "message.ar", "message.fr" -> message.put(language, value);
                case "service" -> service = cells(value);
                default -> texts.add(new Story.Text(key, value));
            }
        }
        List<String> bodies = head.subList(1, head.size() - 1);
        Kind kind = Kind.find(head.getLast()).orElseThrow();
        return new Story(
                head.getFirst(), bodies, kind, answers, service.get(0), service.get(1), measure, message, texts);
    }

    private static Story.Point point(List<String> cells) {
        return new Story.Point(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }
}
