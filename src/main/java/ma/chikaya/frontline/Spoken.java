package ma.chikaya.frontline;

import java.util.Locale;
import java.util.Optional;
import ma.chikaya.kernel.Language;

/** A language spoken with a caller; what is written to him is in one of the interface's. */
public enum Spoken {
    DARIJA("ary", Language.AR),
    ARABIC("ar", Language.AR),
    TAMAZIGHT("zgh", Language.ZGH),
    FRENCH("fr", Language.FR);

    private final String tag;
    private final Language written;

    Spoken(String tag, Language written) {
        this.tag = tag;
        this.written = written;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** The language of the bundle nearest to it. */
    public Language written() {
        return written;
    }

    public String direction() {
        return written.direction();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String key() {
        return "frontline.spoken." + word();
    }

    /** What is likeliest spoken by whoever reads a language. */
    public static Spoken of(Language read) {
        return switch (read) {
            case AR -> DARIJA;
            case ZGH -> TAMAZIGHT;
            case FR -> FRENCH;
        };
    }

    public static Optional<Spoken> find(String word) {
        for (Spoken one : values()) if (one.name().equalsIgnoreCase(word.strip())) return Optional.of(one);
        return Optional.empty();
    }
}
