package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * A membership as typed.
 *
 * @param bodyQuery what the body was searched by
 * @param find whether the search was pressed, and not yet the form sent
 */
public record MembershipForm(
        @Nullable Role role,
        String bodyQuery,
        @Nullable Integer body,
        @Nullable Integer service,
        boolean deputy,
        boolean find) {

    static MembershipForm empty() {
        return new MembershipForm(null, "", null, null, false, false);
    }

    static MembershipForm of(HttpServletRequest request) {
        return new MembershipForm(
                role(request.getParameter("role")),
                Objects.requireNonNullElse(request.getParameter("body-query"), "")
                        .strip(),
                number(request.getParameter("body")),
                number(request.getParameter("service")),
                request.getParameter("deputy") != null,
                request.getParameter("find") != null);
    }

    private static @Nullable Role role(@Nullable String typed) {
        if (typed == null) return null;
        for (Role role : Role.values()) {
            if (role.name().equals(typed.toUpperCase(Locale.ROOT))) return role;
        }
        return null;
    }

    static @Nullable Integer number(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(one -> one.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
