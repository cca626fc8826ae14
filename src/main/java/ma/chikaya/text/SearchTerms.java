package ma.chikaya.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words a text is found by: folded ({@link SearchText}), without stop words of Arabic, Darija and French, lightly
 * stemmed. The same for a stored text and for a question, so that the one finds the other; a change here asks for a new
 * index of what is stored.
 */
public final class SearchTerms {

    /** A text has at most so many distinct terms; the rest of a longer one is not searched. */
    public static final int MOST = 2_000;

    private static final int LONGEST = 40;

    private SearchTerms() {}

    /** The distinct terms of a text, in the order in which they first occur. */
    public static List<String> of(String text) {
        List<String> kept = new ArrayList<>();
        for (String word : SearchText.words(text)) {
            if (StopWords.contains(word) || isTooShort(word)) continue;
            kept.add(word.length() > LONGEST ? cut(word) : word);
        }
        Set<String> terms = new LinkedHashSet<>();
        for (String stem : Stems.of(kept)) {
            terms.add(stem);
            if (terms.size() == MOST) break;
        }
        return List.copyOf(terms);
    }

    /** Whether a folded word is too common to find anything by. */
    public static boolean isStopWord(String word) {
        return StopWords.contains(word);
    }

    private static boolean isTooShort(String word) {
        return word.length() < 2 && !Character.isDigit(word.charAt(0));
    }

    private static String cut(String word) {
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
