package ma.chikaya.kernel;

import org.jspecify.annotations.Nullable;

/** A text kept in Arabic and French, and in Tamazight where it is known. */
public record LocalText(String ar, String fr, @Nullable String zgh) {

    public LocalText(String ar, String fr) {
        this(ar, fr, null);
    }

    /** The text for a reader; Tamazight readers get Arabic where no Tamazight text is known. */
    public String in(Language language) {
        return switch (language) {
            case AR -> ar;
            case FR -> fr;
            case ZGH -> zgh == null ? ar : zgh;
        };
    }

    /** The language of what {@link #in} returns, so that the page can mark it. */
    public Language languageFor(Language wanted) {
        return wanted == Language.ZGH && zgh == null ? Language.AR : wanted;
    }
}
