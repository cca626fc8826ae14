package ma.chikaya.web.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as the list shows it.
 *
 * @param lastSignIn absent where its owner never came
 * @param handable whether a code can be made for it here
 */
public record AccountRow(
        int id,
        String href,
        String name,
        String email,
        State state,
        @Nullable Instant lastSignIn,
        boolean secondFactor,
        boolean handable,
        List<MembershipRow> memberships) {

    /** In the order of what needs doing. */
    public enum State {
        CLOSED,
        /** Has no password until its owner uses a code. */
        WAITING,
        /** Has a password given by another. */
        TEMPORARY,
        ACTIVE
    }

    public boolean active() {
        return state != State.CLOSED;
    }
}
