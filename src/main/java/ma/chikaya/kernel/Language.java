package ma.chikaya.kernel;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface and of the notices; what a citizen writes in is wider and told elsewhere. */
public enum Language {
    AR("ar", "ar-MA", "rtl", "العربية"),
    FR("fr", "fr-FR", "ltr", "Français"),
    ZGH("zgh", "zgh-MA", "ltr", "ⵜⴰⵎⴰⵣⵉⵖⵜ");

    private final String tag;
    private final String localeTag;
    private final String direction;
    private final String ownName;

    Language(String tag, String localeTag, String direction, String ownName) {
        this.tag = tag;
        this.localeTag = localeTag;
        this.direction = direction;
        this.ownName = ownName;
    }

    /** The BCP 47 tag written in pages, the API and the database: {@code ar}, {@code fr}, {@code zgh}. */
    public String tag() {
        return tag;
    }

    /**
     * Numbers and dates follow Moroccan usage, never the bare language: ar-MA writes دجنبر and digits 0–9. For French that
     * is fr-FR: the fr-MA of CLDR shortens janvier to jan. and juin to jui., which nobody writes.
     */
    public Locale locale() {
        return Locale.forLanguageTag(localeTag);
    }

    /** The same locale for ICU. */
    public ULocale icu() {
        return ULocale.forLanguageTag(localeTag);
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return direction;
    }

    /** The language's name in itself, as a language switch shows it. */
    public String ownName() {
        return ownName;
    }

    /** Reads a tag in any letter case; a region is ignored. */
    public static Optional<Language> find(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag.equals(primary)) return Optional.of(language);
        }
        return Optional.empty();
    }
}
