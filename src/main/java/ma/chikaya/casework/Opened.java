package ma.chikaya.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission somebody has opened from outside, and as whom.
 *
 * @param helper whether it is the helper and not the person
 * @param whole whether its contents may be read and written to, or only where it stands be seen
 * @param official who does it for him, on the telephone or at the counter; null where he does it himself
 */
public record Opened(
        UUID id, boolean helper, boolean whole, @Nullable Integer official) {

    public Opened(UUID id, boolean helper, boolean whole) {
        this(id, helper, whole, null);
    }

    /** Opened by the person who filed it. */
    public static Opened byPerson(UUID id) {
        return new Opened(id, false, true);
    }

    /** The same, with an official's hands: what is done keeps both. */
    public Opened through(int account) {
        return new Opened(id, helper, whole, account);
    }

    Actor.Citizen actor() {
        return new Actor.Citizen(helper, official);
    }
}
