package ma.chikaya.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.law.Kind;
import ma.chikaya.text.CleanText;
import ma.chikaya.text.SearchText;

/**
 * Proposes what a text is. A complaint has the strongest rights, so that anything else is proposed on plain signs only,
 * and the person decides.
 */
public final class KindGuess {

    /** A question that tells a story is a complaint with a question mark. */
    private static final int LONGEST_QUESTION = 200;

    private static final int FIRST_WORDS = 4;

    private static final Set<String> ASKING = folded(
            "كيف", "كيفاش", "هل", "واش", "ما", "ماهي", "ماهو", "متى", "أين", "اين", "فين", "شنو", "شنوا", "شحال", "كم",
            "comment", "quel", "quelle", "quels", "quelles", "où", "quand", "combien", "est", "puis", "peut", "wach",
            "wash", "kifach", "kifash", "chno", "chnou", "fin", "fin", "ch7al", "imta", "ⵎⴰⵎⴽ", "ⵎⴰⵏⵉ", "ⵎⴰⵢⴷ");
    private static final Set<String> SUGGESTING = folded(
            "أقترح",
            "اقترح",
            "نقترح",
            "اقتراح",
            "اقتراحي",
            "مقترح",
            "suggestion",
            "suggère",
            "suggere",
            "propose",
            "proposons",
            "proposition",
            "kan9tare7",
            "n9tare7");
    private static final Set<String> OBSERVING =
            folded("ملاحظة", "ملاحظتي", "لاحظت", "observation", "remarque", "molahada");
    private static final Set<String> BUSINESS = folded(
            "مقاولتي", "مقاولتنا", "شركتي", "شركتنا", "charikti", "lcharika", "autoentrepreneur", "مقهاي", "مصنعي");
    private static final List<String> BUSINESS_PHRASES = List.of(
            SearchText.fold("mon entreprise"),
            SearchText.fold("notre entreprise"),
            SearchText.fold("ma société"),
            SearchText.fold("notre société"),
            SearchText.fold("auto-entrepreneur"),
            SearchText.fold("المقاول الذاتي"),
            SearchText.fold("المركز الجهوي للاستثمار"),
            SearchText.fold("رخصة استغلال"));

    private KindGuess() {}

    /**
     * A kind and its family.
     *
     * @param obstacle whether it looks like an obstacle met by a business
     */
    public record Guess(Kind kind, boolean obstacle) {}

    /** Empty where the text has no words. */
    public static Optional<Guess> of(String text) {
        List<String> words = SearchText.words(text);
        if (words.isEmpty() || !CleanText.hasWords(text)) return Optional.empty();
        List<String> first = words.subList(0, Math.min(FIRST_WORDS, words.size()));
        if (isQuestion(text, first)) return Optional.of(new Guess(Kind.QUESTION, false));
        if (words.stream().limit(30).anyMatch(SUGGESTING::contains)) {
            return Optional.of(new Guess(Kind.SUGGESTION, false));
        }
        if (first.stream().anyMatch(OBSERVING::contains)) return Optional.of(new Guess(Kind.OBSERVATION, false));
        String folded = " " + String.join(" ", words) + " ";
        boolean business = words.stream().anyMatch(BUSINESS::contains)
                || BUSINESS_PHRASES.stream().anyMatch(phrase -> folded.contains(" " + phrase + " "));
        return Optional.of(new Guess(Kind.COMPLAINT, business));
    }

    private static boolean isQuestion(String text, List<String> first) {
        String clean = text.strip();
        boolean marked = clean.endsWith("?") || clean.endsWith("؟");
        return marked && CleanText.length(clean) <= LONGEST_QUESTION && ASKING.contains(first.getFirst());
    }

    private static Set<String> folded(String... words) {
        return java.util.Arrays.stream(words)
                .map(SearchText::fold)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
