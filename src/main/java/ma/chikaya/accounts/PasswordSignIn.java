package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;

import java.util.List;
import java.util.Locale;
import ma.chikaya.kernel.Language;
import org.jooq.DSLContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Recognises an official by address and password, with the same work whether the address has an account or not. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final DSLContext sql;
    private final Passwords passwords;

    PasswordSignIn(DSLContext sql, Passwords passwords) {
        this.sql = sql;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String email = asked.getName().strip().toLowerCase(Locale.ROOT);
        String password = asked.getCredentials() instanceof String typed ? typed : "";
        var account = sql.select(ACCOUNT.ID, ACCOUNT.LANGUAGE, ACCOUNT.PASSWORD_HASH, ACCOUNT.ACTIVE)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchOne();
        boolean fits = passwords.fits(password, account == null ? null : account.value3());
        if (account == null || !fits || !account.value4()) throw new BadCredentialsException("refused");
        Language language = Language.find(account.value2()).orElse(Language.AR);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.value1(), language), null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
