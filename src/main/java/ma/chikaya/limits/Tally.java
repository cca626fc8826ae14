package ma.chikaya.limits;

import java.time.Duration;

/** What is remembered of one key. */
final class Tally {

    private static final double HALF_LIFE_MILLIS = Duration.ofMinutes(15).toMillis();

    long fullAt;
    long nextTry;
    boolean trusted;
    private double failures;
    private long failedAt;

    /** Wrong guesses; half of them are forgotten in a quarter of an hour. */
    long failures(long now) {
        return Math.round(left(now));
    }

    void fail(long now) {
        failures = left(now) + 1;
        failedAt = now;
    }

    void forgive() {
        failures = 0;
        nextTry = 0;
        fullAt = 0;
        trusted = true;
    }

    private double left(long now) {
        return failures == 0 ? 0 : failures * Math.pow(0.5, Math.max(0, now - failedAt) / HALF_LIFE_MILLIS);
    }
}
