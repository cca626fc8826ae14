package ma.chikaya.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether anybody comes to a body's desk.
 *
 * @param accounts active ones with a role in it today
 * @param never of those, how many their owners never made their own
 * @param lastSignIn of any of them; null where nobody ever came
 */
public record Presence(int accounts, int never, @Nullable Instant lastSignIn) {

    public static final Presence NONE = new Presence(0, 0, null);
}
