package ma.chikaya.limits;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts by purpose, address and subject together, by address alone only where nobody is named yet and then widely:
 * telephone networks, cyber-cafés and call centres share one. Kept in memory, bounded; each node counts for itself and a restart forgets, so that several nodes
 * allow as many times more. Above a limit comes a challenge, not a block.
 *
 * <p>Wrong guesses at a secret are slowed, growing with their number, from one address and, more gently, for one
 * subject from all addresses together; who has once guessed right from his address is not made to pay for others. The
 * caller reports a wrong code and a wrong key alike, so that nothing here tells whether a code exists.
 */
@Component
public class Limits {

    private static final int MOST = 200_000;
    private static final Verdict ALLOWED = new Verdict.Allowed();
    private static final Verdict CHALLENGED = new Verdict.Challenged();

    /** From one address: three guesses free, then 1, 2, 4 … 60 seconds. */
    private static final Slowing TOGETHER = new Slowing(3, 60_000);

    /** From all addresses: ten free, then a challenge, and 1, 2, 4 … 10 seconds between guesses. */
    private static final Slowing ALONE = new Slowing(10, 10_000);

    private final boolean on;
    private final InstantSource clock;
    private final Recent<LimitKey, Tally> tallies = new Recent<>(MOST);

    Limits(@Value("${chikaya.rate-limits:on}") boolean on, InstantSource clock) {
        this.on = on;
        this.clock = clock;
    }

    private record Slowing(int free, long mostMillis) {

        private long delay(long failures) {
            return failures < free ? 0 : Math.min(mostMillis, 1000L << Math.min(20, failures - free));
        }

        /** When the next guess is heard; at once where nothing is slowed, even by a clock that was set back since. */
        long nextTry(long now, long failures) {
            long delay = delay(failures);
            return delay == 0 ? 0 : now + delay;
        }
    }

    /**
     * Counts one request and judges it, before anything is looked up.
     *
     * @param address of the network peer, IPv4 or IPv6
     * @param subject as {@link Purpose} says; letter case and outer spaces do not matter
     */
    public Verdict check(Purpose purpose, String address, String subject) {
        if (!on) return ALLOWED;
        LimitKey together = together(purpose, address, subject);
        LimitKey alone = alone(purpose, subject);
        synchronized (tallies) {
            long now = clock.millis();
            Tally own = tally(together);
            @Nullable Rate shared = own.trusted ? null : Rates.alone(purpose);
            Tally all = shared == null ? new Tally() : tally(alone);
            long wait = Math.max(own.nextTry, all.nextTry) - now;
            if (wait > 0) return new Verdict.Slowed(Duration.ofMillis(wait));
            own.nextTry = TOGETHER.nextTry(now, own.failures(now));
            all.nextTry = ALONE.nextTry(now, all.failures(now));
            boolean spent = take(own, Rates.together(purpose), now) || (shared != null && take(all, shared, now));
            return spent || all.failures(now) >= ALONE.free() ? CHALLENGED : ALLOWED;
        }
    }

    /** The guess was wrong, or there is nothing to guess: report both alike. */
    public void failed(Purpose purpose, String address, String subject) {
        if (!on) return;
        LimitKey together = together(purpose, address, subject);
        LimitKey alone = alone(purpose, subject);
        synchronized (tallies) {
            long now = clock.millis();
            fail(tally(together), TOGETHER, now);
            if (Rates.alone(purpose) != null) fail(tally(alone), ALONE, now);
        }
    }

    /** The guess was right: this address starts anew with this subject. */
    public void succeeded(Purpose purpose, String address, String subject) {
        if (!on) return;
        LimitKey together = together(purpose, address, subject);
        synchronized (tallies) {
            tally(together).forgive();
        }
    }

    private static void fail(Tally tally, Slowing slowing, long now) {
        tally.fail(now);
        tally.nextTry = slowing.nextTry(now, tally.failures(now));
    }

    /** Takes a token; true where none is left. */
    private static boolean take(Tally tally, Rate rate, long now) {
        if (rate.isSpent(tally.fullAt, now)) return true;
        tally.fullAt = rate.taken(tally.fullAt, now);
        return false;
    }

    private Tally tally(LimitKey key) {
        return tallies.computeIfAbsent(key, k -> new Tally());
    }

    private static LimitKey together(Purpose purpose, String address, String subject) {
        return LimitKey.of(purpose, LimitKey.network(address), subject);
    }

    private static LimitKey alone(Purpose purpose, String subject) {
        return LimitKey.of(purpose, "", subject);
    }
}
