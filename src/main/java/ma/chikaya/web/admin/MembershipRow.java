package ma.chikaya.web.admin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A membership in words.
 *
 * @param until its last day; absent while it has no end
 * @param coming whether its first day is still to come
 * @param mine whether it is his to end who looks
 */
public record MembershipRow(
        int id,
        String role,
        String body,
        @Nullable String service,
        boolean deputy,
        LocalDate since,
        @Nullable LocalDate until,
        boolean coming,
        boolean mine) {}
