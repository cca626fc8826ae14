package ma.chikaya.text;

import java.util.Map;

/**
 * The consonants of a word as they are heard, the same for Arabic letters, Arabizi and French spelling: tri9, طريق and
 * triq are one, Tiznit and تيزنيت too. Vowels, the weak letters و and ي, doubling and emphasis are left out, so short
 * words sound alike by accident: callers compare sounds of {@link #TELLING} consonants or more.
 */
public final class Sounds {

    /** From this many consonants on, two words that sound the same are seldom two different words. */
    public static final int TELLING = 3;

    private static final Map<Character, Character> ARABIC = Map.ofEntries(
            Map.entry('ب', 'b'),
            Map.entry('ت', 't'),
            Map.entry('ث', 't'),
            Map.entry('ج', 'j'),
            Map.entry('ح', 'h'),
            Map.entry('خ', 'x'),
            Map.entry('د', 'd'),
            Map.entry('ذ', 'd'),
            Map.entry('ر', 'r'),
            Map.entry('ز', 'z'),
            Map.entry('س', 's'),
            Map.entry('ش', 'c'),
            Map.entry('ص', 's'),
            Map.entry('ض', 'd'),
            Map.entry('ط', 't'),
            Map.entry('ع', '3'),
            Map.entry('غ', 'G'),
            Map.entry('ف', 'f'),
            Map.entry('ق', 'q'),
            Map.entry('ك', 'k'),
            Map.entry('ل', 'l'),
            Map.entry('م', 'm'),
            Map.entry('ن', 'n'));

    private Sounds() {}

    /** The sound of one folded word (see {@link SearchText}); empty for a word of vowels alone. */
    public static String of(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            char sound = Letters.isArabic(c) ? arabic(c, i, next) : latin(c, next);
            if (isDigraph(c, next)) i++;
            if (sound != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != sound)) out.append(sound);
        }
        return out.toString();
    }

    private static char arabic(char c, int at, char next) {
        if (c == 'ه') return next == ' ' && at > 0 ? 0 : 'h';
        return ARABIC.getOrDefault(c, (char) 0);
    }

    private static boolean isDigraph(char c, char next) {
        return next == 'h' && "cskgtdp".indexOf(c) >= 0;
    }

    private static char latin(char c, char next) {
        if (next == 'h' && "cskgp".indexOf(c) >= 0) {
            return switch (c) {
                case 'k' -> 'x';
                case 'g' -> 'G';
                case 'p' -> 'f';
                default -> 'c';
            };
        }
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'w', '2' -> (char) 0;
            case 'h' -> next == ' ' ? (char) 0 : 'h';
            case '7' -> 'h';
            case '5', 'x' -> 'x';
            case '8' -> 'G';
            case '9', 'q' -> 'q';
            case 'g' -> "eiy".indexOf(next) >= 0 ? 'j' : 'k';
            case 'c' -> "eiy".indexOf(next) >= 0 ? 's' : 'k';
            case 'p' -> 'b';
            case 'v' -> 'f';
            default -> c;
        };
    }
}
