package ma.chikaya.text;

/** Reads Tifinagh in the Latin letters Tamazight is also written in (the IRCAM correspondence). */
public final class Tifinagh {

    private static final int FIRST = 0x2D30;

    /** From U+2D30 to U+2D67, in the order of Unicode. */
    private static final String[] LATIN = {
        "a", "b", "b", "g", "g", "ǧ", "ǧ", "d", "d", "ḍ", "ḍ", "e", "f", "k", "k", "k", "h", "h", "h", "ḥ", "ɛ", "x",
        "x", "q", "q", "i", "j", "j", "j", "l", "m", "n", "ny", "ng", "p", "u", "r", "ṛ", "ɣ", "ɣ", "j", "s", "ṣ", "c",
        "t", "t", "č", "ṭ", "v", "w", "y", "z", "z", "ẓ", "e", "o"
    };

    private Tifinagh() {}

    /** The same text with every Tifinagh letter in Latin letters; the rest is left as it is. */
    public static String toLatin(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isLetter(c)) out.append(latin(c));
            else if (c == 0x2D6F) out.append('ʷ');
            else out.appendCodePoint(c);
        });
        return out.toString();
    }

    static boolean isLetter(int c) {
        return c >= FIRST && c < FIRST + LATIN.length;
    }

    static String latin(int c) {
        return LATIN[c - FIRST];
    }
}
