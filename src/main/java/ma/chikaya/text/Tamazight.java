package ma.chikaya.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Spells Tamazight as people type it on a telephone (ch, kh, gh, 3, 7), whether it was written in Tifinagh, in the
 * letters of the academy (c, x, ɣ, ɛ, ḥ) or so already: one spelling to compare by.
 */
public final class Tamazight {

    private static final Pattern LONE_C = Pattern.compile("c(?!h)");

    private Tamazight() {}

    /** The text in that spelling; its punctuation and other scripts unchanged. */
    public static String spell(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        String small = LONE_C.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("ch");
        small.codePoints().forEach(c -> {
            if (!Tifinagh.isLetter(c)) out.append(latin(c));
            else if (Tifinagh.latin(c).equals("c")) out.append("ch");
            else Tifinagh.latin(c).codePoints().forEach(each -> out.append(latin(each)));
        });
        return out.toString();
    }

    private static String latin(int c) {
        return switch (c) {
            case 'x' -> "kh";
            case 'ɣ', 'γ' -> "gh";
            case 'ɛ', 'ε' -> "3";
            case 'ḥ' -> "7";
            default -> Character.toString(c);
        };
    }
}
