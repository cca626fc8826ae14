package ma.chikaya.casework;

import ma.chikaya.accounts.Official;

/** Who acts. An official acts under his memberships, which the register checks against the submission. */
public sealed interface Actor {

    /** The person who filed, or the helper he allowed. */
    record Citizen(boolean helper) implements Actor {}

    record Clerk(Official official) implements Actor {}

    /** Time itself: terms that lapse. */
    record Time() implements Actor {}

    static Actor citizen() {
        return new Citizen(false);
    }

    static Actor of(Official official) {
        return new Clerk(official);
    }

    static Actor time() {
        return new Time();
    }

    /** As the history writes it. */
    default String word() {
        return switch (this) {
            case Citizen(boolean helper) -> helper ? "helper" : "citizen";
            case Clerk clerk -> "official";
            case Time time -> "time";
        };
    }
}
