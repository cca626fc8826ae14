package ma.chikaya.people;

import java.text.Normalizer;

/** Values that are read by rule, as people type or paste them. */
final class Typed {

    private Typed() {}

    /** One line without invisible characters (telephones copy them along); every script's digits become 0–9. */
    static String value(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
