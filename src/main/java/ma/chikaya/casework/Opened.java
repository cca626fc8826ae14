package ma.chikaya.casework;

import java.util.UUID;

/**
 * A submission somebody has opened from outside, and as whom.
 *
 * @param helper whether it is the helper and not the person
 * @param whole whether its contents may be read and written to, or only where it stands be seen
 */
public record Opened(UUID id, boolean helper, boolean whole) {

    /** Opened by the person who filed it. */
    public static Opened byPerson(UUID id) {
        return new Opened(id, false, true);
    }

    Actor.Citizen actor() {
        return new Actor.Citizen(helper);
    }
}
