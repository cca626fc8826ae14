package ma.chikaya.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.Map;

/** Joins Arabic letters and orders right-to-left runs, numbers inside them included. */
final class ArabicText extends ICUBidiReorderer {

    /** Forms of vowel marks that stand alone or on a stroke of their own, to the mark that sits on its letter. */
    private static final Map<Character, Character> MARKS = Map.ofEntries(
            Map.entry('\uFE70', '\u064B'),
            Map.entry('\uFE71', '\u064B'),
            Map.entry('\uFE72', '\u064C'),
            Map.entry('\uFE74', '\u064D'),
            Map.entry('\uFE76', '\u064E'),
            Map.entry('\uFE77', '\u064E'),
            Map.entry('\uFE78', '\u064F'),
            Map.entry('\uFE79', '\u064F'),
            Map.entry('\uFE7A', '\u0650'),
            Map.entry('\uFE7B', '\u0650'),
            Map.entry('\uFE7C', '\u0651'),
            Map.entry('\uFE7D', '\u0651'),
            Map.entry('\uFE7E', '\u0652'),
            Map.entry('\uFE7F', '\u0652'));

    /** A doubled letter's vowel, in the order of U+FC5E to U+FC63: both marks as one. */
    private static final String ON_SHADDA = "\u064C\u064D\u064E\u064F\u0650\u0670";

    @Override
    public String reorderRTLTextToLTR(String text) {
        return new Bidi(text, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING);
    }

    /** Letters of Moroccan names whose joined forms ICU does not know: isolated, final, initial, medial. */
    private static final Map<Character, String> LETTERS =
            Map.of('\u06AD', "\uFBD3\uFBD4\uFBD5\uFBD6", '\u06A4', "\uFB6A\uFB6B\uFB6C\uFB6D");

    @Override
    public String shapeText(String text) {
        // The other way of writing ڭ has no joined forms of its own anywhere.
        String letters = text.replace('\u0763', '\u06AD');
        String shaped = super.shapeText(letters);
        for (Map.Entry<Character, String> letter : LETTERS.entrySet()) {
            if (shaped.indexOf(letter.getKey()) >= 0)
                shaped = join(letters, shaped, letter.getKey(), letter.getValue());
        }
        return placeMarks(shaped);
    }

    /** Gives a letter that was left as it is the form its neighbours ask for; both texts hold it equally often. */
    private static String join(String text, String shaped, char letter, String forms) {
        StringBuilder joined = new StringBuilder(shaped);
        int at = -1;
        for (int i = joined.indexOf(String.valueOf(letter)); i >= 0; i = joined.indexOf(String.valueOf(letter))) {
            at = text.indexOf(letter, at + 1);
            int form = (joins(text, at, -1) ? 1 : 0) + (joins(text, at, 1) ? 2 : 0);
            joined.setCharAt(i, forms.charAt(form));
        }
        return joined.toString();
    }

    private static boolean joins(String text, int at, int step) {
        for (int i = at + step; i >= 0 && i < text.length(); i += step) {
            int type = UCharacter.getIntPropertyValue(text.charAt(i), UProperty.JOINING_TYPE);
            if (type == JoiningType.TRANSPARENT) continue;
            return type == JoiningType.DUAL_JOINING
                    || type == JoiningType.JOIN_CAUSING
                    || (step > 0 && type == JoiningType.RIGHT_JOINING);
        }
        return false;
    }

    private static String placeMarks(String shaped) {
        StringBuilder marked = new StringBuilder(shaped.length());
        for (int i = 0; i < shaped.length(); i++) {
            char mark = MARKS.getOrDefault(shaped.charAt(i), shaped.charAt(i));
            int last = marked.length() - 1;
            if (last >= 0 && (mark == '\u0651' || marked.charAt(last) == '\u0651')) {
                int pair = ON_SHADDA.indexOf(mark == '\u0651' ? marked.charAt(last) : mark);
                if (pair >= 0) {
                    marked.setCharAt(last, (char) ('\uFC5E' + pair));
                    continue;
                }
            }
            marked.append(mark);
        }
        return marked.toString();
    }
}
