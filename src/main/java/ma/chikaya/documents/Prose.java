package ma.chikaya.documents;

import com.ibm.icu.text.Bidi;
import java.util.List;

/** A person's text, paragraph by paragraph, each with the direction of its own first letter. */
record Prose(String text, String direction) {

    /** The paragraphs of a text, empty lines left out; what has no letter takes the direction given. */
    static List<Prose> of(String text, String otherwise) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Prose(line, direction(line, otherwise)))
                .toList();
    }

    /** {@code rtl} or {@code ltr}, by the first letter that has a direction. */
    static String direction(String text, String otherwise) {
        return switch (Bidi.getBaseDirection(text)) {
            case Bidi.RTL -> "rtl";
            case Bidi.LTR -> "ltr";
            default -> otherwise;
        };
    }
}
