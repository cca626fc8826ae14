package ma.chikaya.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.w3c.dom.Node;

/** Makes any text printable: people paste emoji, control characters and invisible marks into what they write. */
final class Printable {

    /**
     * Numbers written in groups (telephones, codes, thousands) and signed ones: inside Arabic their groups would be
     * shown in reverse and the sign at the wrong end, as the Unicode algorithm takes each group for a number of its own.
     */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\p{L}\\p{N}\u200E])(?:[+\\-]?\\d+(?:[ \u00A0]\\d+)+|[+\\-]\\d[\\d.,]*)");

    private final String symbol;
    private final StringBuilder out = new StringBuilder();
    private boolean lastWasSymbol;

    private Printable(String symbol) {
        this.symbol = symbol;
    }

    /** Removes the characters XML forbids, before the page is parsed. */
    static String xml(String page) {
        StringBuilder legal = new StringBuilder(page.length());
        page.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /** Cleans every text below a node. */
    static void clean(Node node, String symbol) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            String text = node.getNodeValue();
            String clean = text(text, symbol);
            if (!clean.equals(text)) node.setNodeValue(clean);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) clean(child, symbol);
    }

    /** The text with what no font draws said by a word, once for a row of such characters. */
    static String text(String text, String symbol) {
        Printable printable = new Printable(symbol);
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(printable::add);
        return NUMBERS.matcher(printable.out).replaceAll("\u200E$0");
    }

    private void add(int c) {
        if (isInvisible(c)) return;
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            out.append(c == 0xA0 || c == 0x202F || c == 0x2007 ? '\u00A0' : ' ');
        } else if (Fonts.cover(c) || isDirectionMark(c)) {
            out.appendCodePoint(c);
            lastWasSymbol = false;
        } else {
            addOther(c);
        }
    }

    /** Ligatures, full-width letters and the like have a plain form; the rest is a symbol. */
    private void addOther(int c) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        if (plain.codePoints().allMatch(Fonts::cover)) {
            out.append(plain);
            lastWasSymbol = false;
        } else if (Character.getType(c) != Character.NON_SPACING_MARK && !lastWasSymbol) {
            out.append('[').append(symbol).append(']');
            lastWasSymbol = true;
        }
    }

    /** Embeddings, overrides and isolates could turn the text around them; the rest draws nothing. */
    private static boolean isInvisible(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0000 && c <= 0xE0FFF)
                || c == 0xAD
                || c == 0x200B
                || c == 0x200D
                || c == 0xFEFF
                || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    private static boolean isDirectionMark(int c) {
        return c == 0x200C || c == 0x200E || c == 0x200F || c == 0x061C;
    }
}
