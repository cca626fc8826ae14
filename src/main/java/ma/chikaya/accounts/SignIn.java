package ma.chikaya.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs officials in: slowed where they guess, journalled, with a new session and a new form token. */
@Component
public class SignIn {

    private final PasswordSignIn passwords;
    private final SignInThrottle throttle;
    private final AccountStore accounts;
    private final Audit audit;
    private final SessionAuthenticationStrategy newSession = new ChangeSessionIdAuthenticationStrategy();
    private final SessionAuthenticationStrategy newFormToken;
    private final SecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    SignIn(
            PasswordSignIn passwords,
            SignInThrottle throttle,
            AccountStore accounts,
            Audit audit,
            CsrfTokenRepository formTokens) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.accounts = accounts;
        this.audit = audit;
        this.newFormToken = new CsrfAuthenticationStrategy(formTokens);
    }

    /** Signs in for this session, or says why not in words that tell nothing about which addresses have accounts. */
    public Outcome<Official> signIn(
            HttpServletRequest request, HttpServletResponse response, String email, String password) {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = throttle.begin(email, address);
        if (wait.isPresent()) {
            long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
            return Outcome.refused(new Refusal("accounts.sign-in.wait", Map.of("seconds", seconds)));
        }
        Authentication recognised;
        try {
            recognised = passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
        } catch (BadCredentialsException refused) {
            audit.add(null, "sign-in.refused", subject(email), null);
            return Outcome.refused("accounts.sign-in.wrong");
        }
        throttle.clear(email, address);
        return Outcome.done(open(request, response, recognised));
    }

    private Official open(HttpServletRequest request, HttpServletResponse response, Authentication recognised) {
        newSession.onAuthentication(recognised, request, response);
        newFormToken.onAuthentication(recognised, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(recognised);
        kept.saveContext(context, request, response);
        SignedIn signedIn = (SignedIn) recognised.getPrincipal();
        if (signedIn == null) throw new IllegalStateException("recognised nobody");
        Official official = accounts.find(signedIn.accountId()).orElseThrow().official();
        SecurityContext now = SecurityContextHolder.createEmptyContext();
        now.setAuthentication(new OfficialAuthentication(signedIn, official));
        SecurityContextHolder.setContext(now);
        audit.add(official.id(), "sign-in", Provisioning.subject(official.id()), null);
        return official;
    }

    private @org.jspecify.annotations.Nullable String subject(String email) {
        return accounts.findIdOf(email.strip().toLowerCase(java.util.Locale.ROOT))
                .map(Provisioning::subject)
                .orElse(null);
    }
}
