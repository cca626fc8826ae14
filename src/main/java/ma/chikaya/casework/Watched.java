package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Term;
import org.jspecify.annotations.Nullable;

/**
 * An open case whose day has come to be looked at, as far as whoever reminds needs to know it.
 *
 * @param term the time that ends on {@code dueOn}
 * @param roundOn the day it ended on when it was first counted
 * @param askedBodyId whose time it is: the body that has the case, or its arbiter
 */
public record Watched(
        UUID id,
        TrackingCode code,
        Term term,
        LocalDate dueOn,
        LocalDate roundOn,
        int bodyId,
        int askedBodyId,
        @Nullable Integer assigneeId) {}
