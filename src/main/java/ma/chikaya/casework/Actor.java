package ma.chikaya.casework;

import ma.chikaya.accounts.Official;
import org.jspecify.annotations.Nullable;

/** Who acts. An official acts under his memberships, which the register checks against the submission. */
public sealed interface Actor {

    /**
     * The person who filed, or the helper he allowed.
     *
     * @param through the official who does it for him, on the telephone or at the counter
     */
    record Citizen(boolean helper, @Nullable Integer through) implements Actor {}

    record Clerk(Official official) implements Actor {}

    /** Time itself: terms that lapse. */
    record Time() implements Actor {}

    static Actor citizen() {
        return new Citizen(false, null);
    }

    static Actor of(Official official) {
        return new Clerk(official);
    }

    static Actor time() {
        return new Time();
    }

    /** The official whose hands did it; null where a citizen did it himself, and where time did. */
    default @Nullable Integer account() {
        return switch (this) {
            case Citizen citizen -> citizen.through();
            case Clerk(Official official) -> official.id();
            case Time time -> null;
        };
    }

    /** As the history writes it. */
    default String word() {
        return switch (this) {
            case Citizen citizen -> citizen.helper() ? "helper" : "citizen";
            case Clerk clerk -> "official";
            case Time time -> "time";
        };
    }
}
