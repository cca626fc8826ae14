package ma.chikaya.limits;

import java.time.Duration;

/**
 * A bucket of tokens told by one number, the instant at which it will be full again (the generic cell rate algorithm).
 *
 * @param burst how many may come at once
 * @param everyMillis the time after which one more may come
 */
record Rate(int burst, long everyMillis) {

    static Rate of(int burst, Duration every) {
        return new Rate(burst, every.toMillis());
    }

    boolean isSpent(long fullAt, long now) {
        return from(fullAt, now) + everyMillis > now + burst * everyMillis;
    }

    /** The new instant after one token is taken. */
    long taken(long fullAt, long now) {
        return from(fullAt, now) + everyMillis;
    }

    /** No bucket takes longer to fill than from its bottom: one that would was counted before the clock was set back. */
    private long from(long fullAt, long now) {
        return fullAt > now + burst * everyMillis ? now : Math.max(fullAt, now);
    }
}
