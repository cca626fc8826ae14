package ma.chikaya.platform;

import java.util.Map;
import ma.chikaya.kernel.Language;

/** The words of the product, by key, in every language of the interface. */
public interface Messages {

    /**
     * The message in a language, its named arguments filled in (ICU patterns). A Tamazight text that is not written
     * yet falls back to Arabic; a key known nowhere throws.
     */
    String text(Language language, String key, Map<String, Object> arguments);

    default String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /** Whether a key exists, for keys made from data. */
    boolean has(String key);

    /** The pattern before its arguments are filled in, and the language it was found in. */
    Pattern pattern(Language language, String key);

    record Pattern(Language language, String text) {}
}
