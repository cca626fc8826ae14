package ma.chikaya.web.admin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A membership in words. */
public record MembershipRow(
        int id, String role, String body, @Nullable String service, boolean deputy, LocalDate since) {}
