package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static ma.chikaya.accounts.db.Tables.RECOVERY_CODE;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of an account: set up on a telephone, asked for at each sign-in, with codes for a lost telephone. */
@Component
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    private final DSLContext sql;
    private final AccountStore accounts;
    private final SecondFactorRule rule;
    private final TimeCodes codes;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Secrets secrets;
    private final Audit audit;
    private final InstantSource clock;

    SecondFactors(
            DSLContext sql,
            AccountStore accounts,
            SecondFactorRule rule,
            TimeCodes codes,
            Passwords passwords,
            SignInThrottle throttle,
            Secrets secrets,
            Audit audit,
            InstantSource clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.rule = rule;
        this.codes = codes;
        this.passwords = passwords;
        this.throttle = throttle;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the account's roles ask for it. */
    public boolean isRequiredOf(Account account) {
        return rule.isRequiredOf(account);
    }

    /** What the telephone needs; the same until the first code has come back from it. Refused where it is set up. */
    @Transactional
    public Outcome<Enrolment> begin(int id) {
        Account account = accounts.find(id).orElseThrow();
        if (account.secondFactor()) return Outcome.refused("accounts.second-factor.set");
        sql.update(ACCOUNT)
                .set(ACCOUNT.TOTP_SALT, Secrets.random())
                .where(ACCOUNT.ID.eq(id), ACCOUNT.TOTP_SALT.isNull())
                .execute();
        String key = codes.typed(id, salt(id).orElseThrow());
        String address = "otpauth://totp/Chikaya:" + encoded(account.email()) + "?secret=" + key + "&issuer=Chikaya";
        return Outcome.done(new Enrolment(key, address));
    }

    /** Sets it up by a first code; gives the recovery codes, which are shown once. */
    @Transactional
    public Outcome<List<String>> confirm(int id, String typed) {
        Account account = accounts.find(id).orElseThrow();
        if (account.secondFactor()) return Outcome.refused("accounts.second-factor.set");
        Optional<Refusal> wait = throttled(id);
        if (wait.isPresent()) return Outcome.refused(wait.get());
        if (!takeTimeCode(id, digits(typed))) return Outcome.refused("accounts.second-factor.wrong-first");
        forgive(id);
        sql.update(ACCOUNT)
                .set(ACCOUNT.TOTP_SINCE, clock.instant())
                .where(ACCOUNT.ID.eq(id))
                .execute();
        audit.add(id, "second-factor.set", Provisioning.subject(id), null);
        return Outcome.done(newRecoveryCodes(id));
    }

    /**
     * Whether this is the account's code of now or an unused recovery code; neither is taken twice.
     */
    @Transactional
    public Outcome<Account> verify(int id, String typed) {
        Optional<Refusal> wait = throttled(id);
        if (wait.isPresent()) return Outcome.refused(wait.get());
        boolean taken = digits(typed).length() == 6 ? takeTimeCode(id, digits(typed)) : takeRecoveryCode(id, typed);
        if (!taken) {
            audit.add(null, "sign-in.code-refused", Provisioning.subject(id), null);
            return Outcome.refused("accounts.second-factor.wrong");
        }
        forgive(id);
        return Outcome.done(accounts.find(id).orElseThrow());
    }

    /** New recovery codes in the place of the old ones, for whoever shows a code of the telephone. */
    @Transactional
    public Outcome<List<String>> renewRecoveryCodes(int id, String typed) {
        return verify(id, typed).fold(account -> Outcome.done(newRecoveryCodes(id)), Outcome::refused);
    }

    /** Goes without it from now on; refused where the account's roles ask for it. */
    @Transactional
    public Outcome<Account> remove(int id, String typed) {
        if (rule.isRequiredOf(accounts.find(id).orElseThrow())) {
            return Outcome.refused("accounts.second-factor.required");
        }
        return verify(id, typed)
                .fold(
                        account -> {
                            sql.update(ACCOUNT)
                                    .set(ACCOUNT.TOTP_SALT, (String) null)
                                    .set(ACCOUNT.TOTP_SINCE, (Instant) null)
                                    .where(ACCOUNT.ID.eq(id))
                                    .execute();
                            sql.deleteFrom(RECOVERY_CODE)
                                    .where(RECOVERY_CODE.ACCOUNT_ID.eq(id))
                                    .execute();
                            audit.add(id, "second-factor.removed", Provisioning.subject(id), null);
                            return Outcome.done(accounts.find(id).orElseThrow());
                        },
                        Outcome::refused);
    }

    public int countRecoveryCodes(int id) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(id), RECOVERY_CODE.USED_AT.isNull());
    }

    private List<String> newRecoveryCodes(int id) {
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(id)).execute();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = passwords.generate();
            made.add(code);
            sql.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT_ID, id)
                    .set(RECOVERY_CODE.HASH, recoveryHash(id, code))
                    .execute();
        }
        audit.add(id, "second-factor.recovery-codes", Provisioning.subject(id), null);
        return List.copyOf(made);
    }

    /** The step is noted in the same statement that checks it, so that two requests at once take it once. */
    private boolean takeTimeCode(int id, String code) {
        Optional<String> salt = salt(id);
        if (salt.isEmpty()) return false;
        OptionalLong step = codes.findStep(id, salt.get(), code, clock.instant());
        return step.isPresent()
                && sql.update(ACCOUNT)
                                .set(ACCOUNT.TOTP_LAST_STEP, step.getAsLong())
                                .where(
                                        ACCOUNT.ID.eq(id),
                                        ACCOUNT.TOTP_LAST_STEP.isNull().or(ACCOUNT.TOTP_LAST_STEP.lt(step.getAsLong())))
                                .execute()
                        == 1;
    }

    private boolean takeRecoveryCode(int id, String code) {
        boolean taken = sql.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, clock.instant())
                        .where(
                                RECOVERY_CODE.ACCOUNT_ID.eq(id),
                                RECOVERY_CODE.HASH.eq(recoveryHash(id, code)),
                                RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
        if (taken) audit.add(id, "second-factor.recovery-code-used", Provisioning.subject(id), null);
        return taken;
    }

    /** Only who has the password comes this far, so that a stranger's guesses hold nobody up. */
    private Optional<Refusal> throttled(int id) {
        return throttle.begin("code:" + id, "everywhere").map(SecondFactors::wait);
    }

    private void forgive(int id) {
        throttle.clear("code:" + id, "everywhere");
    }

    static Refusal wait(Duration wait) {
        return new Refusal(
                "accounts.sign-in.wait",
                Map.of("seconds", Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    private Optional<String> salt(int id) {
        return Optional.ofNullable(sql.select(ACCOUNT.TOTP_SALT)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchOne(ACCOUNT.TOTP_SALT));
    }

    private String recoveryHash(int id, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return secrets.token("recovery-code", id + ":" + plain);
    }

    /** Digits of any script, without the spaces a telephone shows between them. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> {
            int value = Character.digit(c, 10);
            if (value >= 0) digits.append(value);
            else digits.appendCodePoint(c);
        });
        return digits.toString();
    }

    private static String encoded(String text) {
        return Objects.requireNonNull(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
