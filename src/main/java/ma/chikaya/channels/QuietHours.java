package ma.chikaya.channels;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import ma.chikaya.kernel.LegalTime;

/** Nobody's telephone rings at night for what can wait: from 21:00 to 08:00, legal time (assumed). */
public final class QuietHours {

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private QuietHours() {}

    /** Whether telephones may ring, so many seconds after midnight where they are. */
    public static boolean isDay(int second) {
        return second >= MORNING.toSecondOfDay() && second < EVENING.toSecondOfDay();
    }

    /** The instant itself by day, else the next morning. */
    public static Instant after(Instant instant) {
        ZonedDateTime local = instant.atZone(LegalTime.ZONE);
        LocalTime time = local.toLocalTime();
        if (time.isBefore(MORNING)) return local.with(MORNING).toInstant();
        return time.isBefore(EVENING)
                ? instant
                : local.plusDays(1).with(MORNING).toInstant();
    }
}
