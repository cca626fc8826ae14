package ma.chikaya.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The product's clock. Inside {@link #at} the time is another one, for the calling thread alone: how demonstration data
 * gets a past, and old registers are brought in as of their day.
 */
public final class ProductClock implements InstantSource {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final InstantSource real = Clock.systemUTC();

    ProductClock() {}

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : real.instant();
    }

    /** Runs as of another instant. */
    public static void at(Instant then, Runnable act) {
        ScopedValue.where(THEN, then).run(act);
    }
}
