package ma.chikaya.text;

import java.util.Optional;

/** The language and script a citizen wrote in, by its BCP 47 tag; wider than the languages of the interface. */
public enum Writing {
    ARABIC("ar", true),
    DARIJA("ary", true),
    DARIJA_LATIN("ary-Latn", false),
    FRENCH("fr", false),
    TAMAZIGHT("zgh-Tfng", false),
    TAMAZIGHT_LATIN("zgh-Latn", false);

    private final String tag;
    private final boolean rightToLeft;

    Writing(String tag, boolean rightToLeft) {
        this.tag = tag;
        this.rightToLeft = rightToLeft;
    }

    /** {@code ar}, {@code ary}, {@code ary-Latn}, {@code fr}, {@code zgh-Tfng} or {@code zgh-Latn}. */
    public String tag() {
        return tag;
    }

    /** {@code rtl} or {@code ltr}, for the element that shows the text. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** Reads a tag in any letter case. */
    public static Optional<Writing> find(String tag) {
        for (Writing writing : values()) {
            if (writing.tag.equalsIgnoreCase(tag)) return Optional.of(writing);
        }
        return Optional.empty();
    }

    /**
     * What a text is written in, by its script and its commonest words; empty where it has no letters of these
     * scripts. Latin text that shows no sign of Darija or Tamazight counts as French.
     */
    public static Optional<Writing> detect(String text) {
        return WritingSigns.detect(text);
    }

    /** Whether two languages or scripts share a text, names and acronyms apart. */
    public static boolean isMixed(String text) {
        return WritingSigns.isMixed(text);
    }
}
