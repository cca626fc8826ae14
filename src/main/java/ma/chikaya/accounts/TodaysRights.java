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
 * temporary password goes no further than the page where it is changed, and who must have a second factor no further
 * than the page where it is set up.
 */
final class TodaysRights extends OncePerRequestFilter {

    static final String PASSWORD_PAGE = "/desk/me/password";
    static final String SECOND_FACTOR_PAGE = "/desk/me/second-factor";

    private final AccountStore accounts;
    private final SecondFactorRule secondFactor;
    private final HeldForms heldForms;

    TodaysRights(AccountStore accounts, SecondFactorRule secondFactor, HeldForms heldForms) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
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
            if (account.get().temporaryPassword() && !isFree(request, PASSWORD_PAGE)) {
                first(request, response, HeldForms.Reason.PASSWORD, PASSWORD_PAGE);
                return;
            }
            if (!account.get().temporaryPassword()
                    && !account.get().secondFactor()
                    && !isFree(request, SECOND_FACTOR_PAGE)
                    && secondFactor.isRequiredOf(account.get())) {
                first(request, response, HeldForms.Reason.SECOND_FACTOR, SECOND_FACTOR_PAGE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void first(HttpServletRequest request, HttpServletResponse response, HeldForms.Reason reason, String page)
            throws ServletException, IOException {
        if (heldForms.mayHold(request)) heldForms.hold(request, response, reason);
        else response.sendRedirect(page);
    }

    private static boolean isFree(HttpServletRequest request, String page) {
        String path = request.getRequestURI();
        return path.equals(page) || path.startsWith("/desk/sign-");
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
