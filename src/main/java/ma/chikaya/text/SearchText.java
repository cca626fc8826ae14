package ma.chikaya.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folds a text so that what sounds or looks the same to a reader is the same to a search: Arabic letter variants
 * (alef and hamza forms, ta marbuta, alef maqsura, ض and ظ), diacritics, tatweel, accents, case, ligatures, Tifinagh
 * read in Latin letters, digits of any script. The folded form is for comparing, never for showing.
 */
public final class SearchText {

    private static final Set<String> ELIDED =
            Set.of("l", "d", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quelqu");

    private static final Pattern WATER = Pattern.compile("(?<!\\p{L})([وبفك]?)ماء(?![\\p{L}\\p{M}])");

    private SearchText() {}

    /** The folded words of a text, in order. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** The folded text: words of letters and digits with one space between them, no elided articles. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(water(text), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(plain.length());
        int wordStart = 0;
        boolean arabicBefore = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            int first = Letters.simple(c);
            String letters = "";
            if (first < 0) {
                if (isIgnored(c)) continue;
                letters = Letters.fold(c);
                first = letters.isEmpty() ? 0 : letters.codePointAt(0);
            }
            if (first == 0) continue;
            if (first == '\'') {
                if (isElision(out, wordStart, plain, i)) out.setLength(wordStart);
                else if (out.length() > wordStart) continue;
            }
            boolean word = Character.isLetterOrDigit(first);
            boolean arabic = word && Letters.isArabic(first);
            boolean boundary = !word || (out.length() > wordStart && arabic != arabicBefore);
            if (boundary && out.length() > wordStart) {
                out.append(' ');
                wordStart = out.length();
            }
            if (!word) continue;
            if (letters.isEmpty()) out.append((char) first);
            else out.append(letters);
            arabicBefore = arabic;
        }
        return out.toString().stripTrailing();
    }

    /** Without its hamza ماء would read ما, "not", the commonest word of all: it reads like الما, as Darija has it. */
    private static String water(String text) {
        return text.contains("ماء") ? WATER.matcher(text).replaceAll("$1الماء") : text;
    }

    private static boolean isIgnored(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** l'eau reads eau, M'diq stays one word: an elided article stands before a vowel only. */
    private static boolean isElision(StringBuilder out, int wordStart, String plain, int next) {
        if (!ELIDED.contains(out.substring(wordStart)) || next >= plain.length()) return false;
        return "aeiouyhœæ".indexOf(Character.toLowerCase(plain.charAt(next))) >= 0;
    }
}
