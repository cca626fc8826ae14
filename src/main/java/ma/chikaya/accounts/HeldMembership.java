package ma.chikaya.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A membership with its time.
 *
 * @param until its last day; absent while it has no end
 */
public record HeldMembership(
        int id,
        Membership membership,
        LocalDate since,
        @Nullable LocalDate until) {}
