package ma.chikaya.routing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.chikaya.directory.Family;

/** Finds the words that tell what kind a text is, what its reader should know first, and the families of bodies it speaks of. */
final class Signs {

    /** The negation of Darija around a verb: mat9bltch, ماجاوبوش. */
    private static final Pattern NOT_DONE =
            Pattern.compile("(?iu)(?<!\\p{L})(ma ?[\\p{IsLatin}\\d]{3,}ch|ما ?\\p{IsArabic}{2,}ش)(?!\\p{L})");

    private final Lexicon<String> words = new Lexicon<>(false);

    Signs() {
        Map<String, List<String>> phrases = new HashMap<>();
        for (Sections.Section section : Sections.read("/routing/signs.txt")) {
            phrases.put(section.name(), section.phrases());
        }
        words.learn(phrases);
    }

    /** What was found, by the names of the sections, each sign counted once. */
    record Found(Map<String, Double> sums, Map<String, String> firstWords) {

        double sum(String name) {
            return sums.getOrDefault(name, 0.0);
        }

        Map<Family, String> families() {
            Map<Family, String> found = new EnumMap<>(Family.class);
            for (Family family : Family.values()) {
                String own = firstWords.get("family." + family.name());
                if (own != null) found.put(family, own);
            }
            return found;
        }
    }

    Found in(Words text) {
        Map<String, Map<String, Double>> once = new HashMap<>();
        Map<String, String> first = new HashMap<>();
        for (Lexicon.Hit<String> hit : words.in(text)) {
            String own = text.written(hit.first(), hit.last());
            once.computeIfAbsent(hit.meaning(), name -> new HashMap<>()).merge(own, hit.weight(), Math::max);
            first.putIfAbsent(hit.meaning(), own);
        }
        Map<String, Double> sums = new HashMap<>();
        once.forEach((name, found) -> sums.put(
                name, found.values().stream().mapToDouble(Double::doubleValue).sum()));
        return new Found(sums, first);
    }

    /** Whether Darija's negation stands in a text: something was not done. */
    static boolean isDenied(String text) {
        return NOT_DONE.matcher(text).find();
    }
}
