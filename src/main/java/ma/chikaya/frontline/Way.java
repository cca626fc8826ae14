package ma.chikaya.frontline;

import java.util.Locale;
import java.util.Optional;

/** How a person wishes to be told of a case. */
public enum Way {
    SMS,
    CALL,
    EMAIL,
    POST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String key() {
        return "frontline.way." + word();
    }

    public static Optional<Way> find(String word) {
        for (Way one : values()) if (one.name().equalsIgnoreCase(word.strip())) return Optional.of(one);
        return Optional.empty();
    }
}
