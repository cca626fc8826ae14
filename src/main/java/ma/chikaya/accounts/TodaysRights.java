package ma.chikaya.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads, at every request of the desk, whether the account is still active and what it may do today. Whoever has a
 * temporary password goes no further than the page where it is changed.
 */
final class TodaysRights extends OncePerRequestFilter {

    static final String PASSWORD_PAGE = "/desk/me/password";

    private final AccountStore accounts;
    private final HeldForms heldForms;

    TodaysRights(AccountStore accounts, HeldForms heldForms) {
        this.accounts = accounts;
        this.heldForms = heldForms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept == null || !(kept.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = accounts.find(signedIn.accountId()).filter(Account::active);
        if (account.isEmpty()) {
            end(request);
        } else {
            SecurityContext today = SecurityContextHolder.createEmptyContext();
            today.setAuthentication(
                    new OfficialAuthentication(signedIn, account.get().official()));
            SecurityContextHolder.setContext(today);
            if (account.get().temporaryPassword() && !isFree(request)) {
                changePasswordFirst(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void changePasswordFirst(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (heldForms.mayHold(request)) heldForms.hold(request, response, HeldForms.Reason.PASSWORD);
        else response.sendRedirect(PASSWORD_PAGE);
    }

    private static boolean isFree(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(PASSWORD_PAGE) || path.startsWith("/desk/sign-");
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
