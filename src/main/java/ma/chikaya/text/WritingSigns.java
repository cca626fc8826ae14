package ma.chikaya.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The signs that tell Darija from Arabic, and Arabizi and Tamazight from French. */
final class WritingSigns {

    private static final Set<String> DARIJA = WordLists.read("darija-signs.txt");
    private static final Set<String> ARABIZI = WordLists.read("arabizi-signs.txt");
    private static final Set<String> FRENCH = WordLists.read("french-signs.txt");
    private static final Set<String> TAMAZIGHT = WordLists.read("tamazight-signs.txt");

    private static final Pattern DIGIT_AS_LETTER = Pattern.compile("[a-z]+[235789][a-z0-9]*|[3579][a-z]{2,}[a-z0-9]*");
    private static final Pattern NOT_DARIJA_DIGITS =
            Pattern.compile("[a-z]{1,2}[0-9]{1,3}|[0-9]+(e|eme|er|ere|h|km|kg|dh|mm)");
    private static final Pattern DARIJA_VERB = Pattern.compile("كا?[يتن].{3,}|ما.{3,}ش");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LATIN_TAMAZIGHT_LETTERS = Pattern.compile("[ɣɛḍṭẓṛṣḥǧčⵣ]");

    private WritingSigns() {}

    static Optional<Writing> detect(String text) {
        int arabic = 0;
        int latin = 0;
        int tifinagh = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Tifinagh.isLetter(c)) tifinagh++;
            else if (Letters.isArabic(c) && Character.isLetter(c)) arabic++;
            else if (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) latin++;
        }
        if (arabic + latin + tifinagh == 0) return Optional.empty();
        if (tifinagh > arabic && tifinagh > latin) return Optional.of(Writing.TAMAZIGHT);
        List<String> words = SearchText.words(text);
        return Optional.of(arabic >= latin ? inArabicScript(words) : inLatinScript(text, words));
    }

    /** A script counts from two words of small letters and an eighth of the text on, a language from three of its signs. */
    static boolean isMixed(String text) {
        int arabic = 0;
        int latin = 0;
        int tifinagh = 0;
        int arabizi = 0;
        int french = 0;
        for (String word : SEPARATOR.split(text, 0)) {
            int c = word.isEmpty() ? ' ' : word.codePointAt(0);
            if (word.length() < 2) continue;
            if (Tifinagh.isLetter(c)) tifinagh++;
            else if (Letters.isArabic(c)) arabic++;
            else if (word.chars().anyMatch(Character::isLowerCase)) {
                latin++;
                String folded = SearchText.fold(word);
                if (ARABIZI.contains(folded) || DIGIT_AS_LETTER.matcher(folded).matches()) arabizi++;
                if (FRENCH.contains(folded)) french++;
            }
        }
        int most = Math.max(arabic, Math.max(latin, tifinagh));
        int rest = arabic + latin + tifinagh - most;
        if (rest >= 2 && 8 * rest >= most) return true;
        return arabizi >= 3 && french >= 3 && 3 * Math.min(arabizi, french) >= Math.max(arabizi, french);
    }

    private static Writing inArabicScript(List<String> words) {
        double listed = 0;
        double verbs = 0;
        for (String word : words) {
            if (DARIJA.contains(word)) listed += 1;
            else if (DARIJA_VERB.matcher(word).matches()) verbs += 0.25;
        }
        return listed >= 1 && (listed + verbs) / words.size() >= 0.06 ? Writing.DARIJA : Writing.ARABIC;
    }

    private static Writing inLatinScript(String text, List<String> words) {
        double darija = 0;
        double french = 0;
        double tamazight = 0;
        for (String word : words) {
            if (ARABIZI.contains(word)) darija += 1;
            if (FRENCH.contains(word)) french += 1;
            if (TAMAZIGHT.contains(word)) tamazight += 1;
            if (DIGIT_AS_LETTER.matcher(word).matches()
                    && !NOT_DARIJA_DIGITS.matcher(word).matches()) darija += 1.5;
        }
        tamazight += LATIN_TAMAZIGHT_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .count();
        if (tamazight > darija && tamazight > french && tamazight >= 2) return Writing.TAMAZIGHT_LATIN;
        return darija > french ? Writing.DARIJA_LATIN : Writing.FRENCH;
    }
}
