package ma.chikaya;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import ma.chikaya.kernel.LegalTime;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The time every test starts at: Monday 23 November 2026, 10:00 in Casablanca. Each reading is a millisecond after the
 * one before, so that time-ordered ids keep their order. Put back before every test method.
 */
@Component
@Primary
public class TestClock implements InstantSource {

    public static final ZoneId CASABLANCA = LegalTime.ZONE;
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Instant START =
            TODAY.atTime(LocalTime.of(10, 0)).atZone(CASABLANCA).toInstant();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.updateAndGet(before -> before.plusMillis(1));
    }

    /** Moves to ten o'clock in the morning of a day in Casablanca. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(10, 0)).atZone(CASABLANCA).toInstant());
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void advance(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    /** Moves whole days on, at the same time of day in Casablanca. */
    public void advanceDays(int days) {
        now.updateAndGet(before -> before.atZone(CASABLANCA).plusDays(days).toInstant());
    }

    /** The day it is in Casablanca. */
    public LocalDate today() {
        return now.get().atZone(CASABLANCA).toLocalDate();
    }

    void reset() {
        now.set(START);
    }
}
