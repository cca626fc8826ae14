package ma.chikaya.channels;

import java.util.Locale;
import java.util.Optional;

/** How somebody wants to be told of what happens. */
public enum Way {
    MAIL,
    SMS,
    /** Nothing is sent: he looks on the portal. */
    PORTAL,
    /** A letter, written by whoever tells him. */
    POST,
    /** A telephone call by whoever tells him. */
    CALL;

    /** As messages and forms say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> find(String word) {
        for (Way way : values()) if (way.word().equalsIgnoreCase(word.strip())) return Optional.of(way);
        return Optional.empty();
    }
}
