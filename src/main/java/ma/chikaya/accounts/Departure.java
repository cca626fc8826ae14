package ma.chikaya.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody's work ends, and who goes on with it where he was the last supervisor of a body.
 *
 * @param reason in the words of who decides it
 * @param successor account that is made supervisor in the same act
 * @param takenOver whether the body above says that it takes over meanwhile
 */
public record Departure(String reason, @Nullable Integer successor, boolean takenOver) {

    public static Departure because(String reason) {
        return new Departure(reason, null, false);
    }
}
