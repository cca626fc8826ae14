package ma.chikaya.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.DeskDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Who passes the desk's door, and where the others are sent: to the sign-in, with what they typed. */
@Component
class DeskSecurity implements DeskDoor {

    private static final String SIGN_IN = "/desk/sign-in";

    private final AccountStore accounts;
    private final SecondFactorRule secondFactor;
    private final HeldForms heldForms;
    private final Audit audit;

    DeskSecurity(AccountStore accounts, SecondFactorRule secondFactor, HeldForms heldForms, Audit audit) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.heldForms = heldForms;
        this.audit = audit;
    }

    @Override
    public void guard(HttpSecurity http) throws Exception {
        http.addFilterBefore(new TodaysRights(accounts, secondFactor, heldForms), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> sendToSignIn(request, response))
                        .accessDeniedHandler(this::deny))
                .logout(out -> out.addLogoutHandler((request, response, who) -> recordSignOut(who)));
    }

    private void sendToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (heldForms.mayHold(request)) {
            heldForms.hold(request, response, HeldForms.Reason.SIGNED_OUT);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", signIn(pathOf(request.getHeader("HX-Current-URL"))));
            return;
        }
        boolean page = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        String query = request.getQueryString();
        response.sendRedirect(signIn(page ? request.getRequestURI() + (query == null ? "" : "?" + query) : null));
    }

    private void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (!(why instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (heldForms.mayHold(request)) {
            heldForms.hold(request, response, HeldForms.Reason.STALE);
        } else if (request.getRequestURI().startsWith(SIGN_IN)) {
            response.sendRedirect(SIGN_IN + "?again");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void recordSignOut(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            audit.add(signedIn.accountId(), "sign-out", Provisioning.subject(signedIn.accountId()), null);
        }
    }

    private static String signIn(@Nullable String to) {
        return HeldForms.isReturnable(to) ? SIGN_IN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : SIGN_IN;
    }

    private static @Nullable String pathOf(@Nullable String address) {
        if (address == null) return null;
        try {
            URI uri = URI.create(address);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }
}
