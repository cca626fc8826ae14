package ma.chikaya.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Darija typed in Latin letters and digits (ch, 3, 7, 9) in Arabic letters: an aid for those who read Arabic
 * faster, shown beside the original and never instead of it. French words and acronyms in it stay as they are.
 */
public final class Arabizi {

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\d]+(?:['’][\\p{IsLatin}\\d]+)*");
    private static final Map<String, String> KNOWN = WordLists.readPairs("arabizi.txt");
    private static final Set<String> FRENCH = WordLists.read("french-kept.txt");

    private Arabizi() {}

    /** The text with its Darija words in Arabic letters, its punctuation, numbers and French words unchanged. */
    public static String toArabic(String text) {
        Matcher words = WORD.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (words.find()) {
            out.append(text, from, words.start()).append(read(words.toMatchResult(), text));
            from = words.end();
        }
        return joinArticles(out.append(text, from, text.length()).toString());
    }

    /** One word in its usual Arabic spelling, where it is one of the common ones. */
    public static Optional<String> find(String word) {
        return Optional.ofNullable(KNOWN.get(SearchText.fold(word)));
    }

    private static String read(MatchResult match, String text) {
        String word = match.group();
        if (word.chars().allMatch(Character::isDigit) || isAcronym(word, text)) return word;
        String folded = SearchText.fold(word);
        String known = KNOWN.get(folded);
        if (known != null) return known;
        if (FRENCH.contains(folded) || isFrench(word)) return word;
        return ArabiziLetters.read(folded);
    }

    /** Capitals among small letters: CNSS, PV. Where everything is in capitals they say nothing. */
    private static boolean isAcronym(String word, String text) {
        return word.length() > 1
                && word.chars().allMatch(Character::isUpperCase)
                && text.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isFrench(String word) {
        return word.chars().anyMatch(c -> "éèêëàâçîïôûù".indexOf(Character.toLowerCase(c)) >= 0)
                || (word.indexOf('\'') > 0 && word.chars().noneMatch(Character::isDigit));
    }

    /** In Arabic letters the article and one-letter words are written on the word behind them. */
    private static String joinArticles(String text) {
        if (text.indexOf(' ') < 0 && text.indexOf('-') < 0) return text;
        return text.replaceAll("(?<![\\p{L}\\d])ال[ -]+(?:ال)?(?=\\p{IsArabic})", "ال")
                .replaceAll("(?<![\\p{L}\\d])(و|ب|ف) +(?=\\p{IsArabic}{2})", "$1")
                .replaceAll("(?<![\\p{L}\\d])ال[ -]+(?=\\p{IsLatin})", "");
    }
}
