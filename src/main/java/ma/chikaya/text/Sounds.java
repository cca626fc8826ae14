package ma.chikaya.text;

/**
 * The consonants of a word as they are heard, the same for Arabic letters, Arabizi and French spelling: tri9, طريق and
 * triq are one, Tiznit and تيزنيت too. Vowels, the weak letters و and ي, doubling and emphasis are left out, so short
 * words sound alike by accident: callers compare sounds of {@link #TELLING} consonants or more.
 */
public final class Sounds {

    /** From this many consonants on, two words that sound the same are seldom two different words. */
    public static final int TELLING = 3;

    /** The sound of each Arabic letter from ا (U+0627) to ن (U+0646); 0 for weak letters. */
    private static final char[] ARABIC = new char[0x20];

    static {
        String letters = "بتثجحخدذرزسشصضطعغفقكلمن";
        String sounds = "bttjhxddrzscsdt3Gfqklmn";
        for (int i = 0; i < letters.length(); i++) ARABIC[letters.charAt(i) - 'ا'] = sounds.charAt(i);
    }

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
        return c >= 'ا' && c <= 'ن' ? ARABIC[c - 'ا'] : 0;
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
