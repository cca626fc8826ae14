package ma.chikaya.text;

import java.text.Normalizer;

/**
 * Makes what people paste safe to keep and to show without changing what it says: NFC, {@code \n} for every line end,
 * no control characters, no unpaired surrogates, no invisible characters that turn or hide the text around them.
 */
public final class CleanText {

    /** Stacked marks beyond this many on one letter only serve to paint over the lines around them. */
    private static final int MARKS_ON_A_LETTER = 6;

    private CleanText() {}

    /** A text of several lines, without blanks around it; empty where nothing is left. */
    public static String clean(String text) {
        return strip(text, false).strip();
    }

    /** A text meant for one line (a name, a subject): every run of blanks and line ends becomes one space. */
    public static String cleanLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        strip(text, true).codePoints().forEach(c -> {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) out.appendCodePoint(c);
            else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
        });
        return out.toString().strip();
    }

    /** Whether there is anything to read: at least two letters of any script, not emoji, digits and marks alone. */
    public static boolean hasWords(String text) {
        return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }

    /** Length as people count it, in code points: an emoji outside the basic plane is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String strip(String text, boolean oneLine) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        StringBuilder out = new StringBuilder(normal.length());
        int marks = 0;
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MARKS_ON_A_LETTER) continue;
            if (isLineEnd(c)) out.append(oneLine ? ' ' : '\n');
            else if (c == '\t') out.append(' ');
            else if (!isHarmful(c)) out.appendCodePoint(c);
        }
        return out.toString();
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** The single direction marks (U+200E, U+200F, U+061C) and the joiners stay: Arabic and emoji need them. */
    private static boolean isHarmful(int c) {
        int type = Character.getType(c);
        boolean turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
        boolean hidesText = c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return type == Character.CONTROL || type == Character.SURROGATE || turnsText || hidesText || noCharacter;
    }
}
