package ma.chikaya.intake;

import java.util.Locale;
import java.util.Optional;

/** Where in the life of a business an obstacle was met. */
public enum Stage {
    CREATING,
    LICENSING,
    BUILDING,
    OPERATING,
    TAX,
    PROCUREMENT,
    CLOSING;

    /** Key of its name in the message bundles. */
    public String key() {
        return "intake.stage." + name().toLowerCase(Locale.ROOT);
    }

    /** Reads a name in any letter case. */
    public static Optional<Stage> find(String name) {
        for (Stage stage : values()) if (stage.name().equalsIgnoreCase(name.strip())) return Optional.of(stage);
        return Optional.empty();
    }
}
