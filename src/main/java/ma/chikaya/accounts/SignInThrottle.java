package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.SIGN_IN_ATTEMPT;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of one account's password from one place. The key is both together, as a keyed hash: guesses from
 * elsewhere never hold up the owner. After five failures the wait is 5 seconds and doubles each time, to 15 minutes;
 * pressing on while waiting makes it no longer. A day without an attempt clears it.
 */
@Component
class SignInThrottle {

    private static final int FREE = 5;
    private static final int FIRST_WAIT_SECONDS = 5;
    private static final int LONGEST_WAIT_SECONDS = 900;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final DSLContext sql;
    private final Secrets secrets;
    private final InstantSource clock;

    SignInThrottle(DSLContext sql, Secrets secrets, InstantSource clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed before it is made, so that many at once are not all free; {@link #clear} takes it
     * back. Gives the time to wait where this one may not be made.
     */
    Optional<Duration> begin(String email, String address) {
        Instant now = clock.instant();
        String key = key(email, address);
        int made = sql.execute(
                """
                insert into accounts.sign_in_attempt as a (key, failures, blocked_until, at) values ({0}, 1, timestamptz 'epoch', {1})
                on conflict (key) do update set
                    failures = case when a.at < {2} then 1 else a.failures + 1 end,
                    blocked_until = case when a.at < {2} or a.failures + 1 < {3} then timestamptz 'epoch'
                        else {1} + least({4} * pow(2, a.failures + 1 - {3}), {5}) * interval '1 second' end,
                    at = {1}
                where a.blocked_until <= {1}
                """,
                org.jooq.impl.DSL.val(key),
                org.jooq.impl.DSL.val(now),
                org.jooq.impl.DSL.val(now.minus(FORGOTTEN_AFTER)),
                org.jooq.impl.DSL.inline(FREE),
                org.jooq.impl.DSL.inline(FIRST_WAIT_SECONDS),
                org.jooq.impl.DSL.inline(LONGEST_WAIT_SECONDS));
        if (made == 1) return Optional.empty();
        Instant until = sql.select(SIGN_IN_ATTEMPT.BLOCKED_UNTIL)
                .from(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.KEY.eq(key))
                .fetchOne(SIGN_IN_ATTEMPT.BLOCKED_UNTIL);
        return Optional.of(until == null ? Duration.ZERO : Duration.between(now, until));
    }

    void clear(String email, String address) {
        sql.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT
                        .KEY
                        .eq(key(email, address))
                        .or(SIGN_IN_ATTEMPT.AT.lt(clock.instant().minus(FORGOTTEN_AFTER))))
                .execute();
    }

    private String key(String email, String address) {
        return secrets.token("sign-in", email.strip().toLowerCase(Locale.ROOT) + "\n" + place(address));
    }

    /** One who has an IPv6 address has 2⁶⁴ of them: the first half tells the place. */
    private static String place(String address) {
        if (!address.contains(":")) return address;
        try {
            byte[] bytes =
                    InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }
}
