package ma.chikaya.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final AccountWrites writes;
    private final Invitations invitations;
    private final SecondFactors secondFactors;
    private final SignInTickets tickets;
    private final Audit audit;
    private final InstantSource clock;
    private final SessionAuthenticationStrategy newSession = new ChangeSessionIdAuthenticationStrategy();
    private final SessionAuthenticationStrategy newFormToken;
    private final SecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    SignIn(
            PasswordSignIn passwords,
            SignInThrottle throttle,
            AccountStore accounts,
            AccountWrites writes,
            Invitations invitations,
            SecondFactors secondFactors,
            SignInTickets tickets,
            Audit audit,
            InstantSource clock,
            CsrfTokenRepository formTokens) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.accounts = accounts;
        this.writes = writes;
        this.invitations = invitations;
        this.secondFactors = secondFactors;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
        this.newFormToken = new CsrfAuthenticationStrategy(formTokens);
    }

    /** Signs in for this session, or says why not in words that tell nothing about which addresses have accounts. */
    public SignInResult signIn(
            HttpServletRequest request, HttpServletResponse response, String email, String password) {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = throttle.begin(email, address);
        if (wait.isPresent()) return new SignInResult.Refused(SecondFactors.wait(wait.get()));
        Authentication recognised;
        try {
            recognised = passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
        } catch (BadCredentialsException refused) {
            audit.add(null, "sign-in.refused", subject(email), null);
            return new SignInResult.Refused(new Refusal("accounts.sign-in.wrong"));
        }
        throttle.clear(email, address);
        SignedIn signedIn = (SignedIn) Objects.requireNonNull(recognised.getPrincipal());
        Account account = accounts.find(signedIn.accountId()).orElseThrow();
        return account.secondFactor()
                ? new SignInResult.CodeAsked(tickets.issue(account.id()))
                : new SignInResult.Entered(open(request, response, recognised));
    }

    /** The second step: a code of the telephone, or a recovery code, with the ticket of the first step. */
    public SignInResult confirm(HttpServletRequest request, HttpServletResponse response, String ticket, String code) {
        OptionalInt id = tickets.find(ticket);
        if (id.isEmpty()) return new SignInResult.Refused(new Refusal("accounts.sign-in.too-long"));
        Optional<Account> account = accounts.find(id.getAsInt()).filter(Account::active);
        if (account.isEmpty() || !account.get().hasPassword()) {
            return new SignInResult.Refused(new Refusal("accounts.sign-in.wrong"));
        }
        return secondFactors
                .verify(id.getAsInt(), code)
                .fold(
                        right -> new SignInResult.Entered(open(request, response, recognised(right))),
                        SignInResult.Refused::new);
    }

    /** The first sign-in, by the one-time code that was handed over. */
    public Outcome<Official> activate(
            HttpServletRequest request, HttpServletResponse response, String email, String code, String password) {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = throttle.begin("invitation " + email, address);
        if (wait.isPresent()) return Outcome.refused(SecondFactors.wait(wait.get()));
        Outcome<Account> used = invitations.use(email, code, password);
        return switch (used) {
            case Outcome.Done<Account>(Account account) -> {
                throttle.clear("invitation " + email, address);
                yield Outcome.done(open(request, response, recognised(account)));
            }
            case Outcome.Refused<Account>(Refusal refusal) -> {
                if (refusal.key().startsWith("accounts.password.")) throttle.clear("invitation " + email, address);
                else audit.add(null, "invitation.refused", subject(email), null);
                yield Outcome.refused(refusal);
            }
        };
    }

    private static Authentication recognised(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id(), account.language()), null, List.of());
    }

    private Official open(HttpServletRequest request, HttpServletResponse response, Authentication recognised) {
        newSession.onAuthentication(recognised, request, response);
        newFormToken.onAuthentication(recognised, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(recognised);
        kept.saveContext(context, request, response);
        OpenSessions.note(request);
        SignedIn signedIn = (SignedIn) recognised.getPrincipal();
        if (signedIn == null) throw new IllegalStateException("recognised nobody");
        Official official = accounts.find(signedIn.accountId()).orElseThrow().official();
        SecurityContext now = SecurityContextHolder.createEmptyContext();
        now.setAuthentication(new OfficialAuthentication(signedIn, official));
        SecurityContextHolder.setContext(now);
        writes.noteSignIn(official.id(), clock.instant());
        audit.add(official.id(), "sign-in", Provisioning.subject(official.id()), null);
        return official;
    }

    private @org.jspecify.annotations.Nullable String subject(String email) {
        return accounts.findIdOf(email.strip().toLowerCase(java.util.Locale.ROOT))
                .map(Provisioning::subject)
                .orElse(null);
    }
}
