package ma.chikaya.frontline;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.chikaya.channels.QuietHours;
import ma.chikaya.people.Phones;

/**
 * When a number may ring: by day here, and by day wherever its country has people, so that nobody in Montréal is called
 * at three in the morning. A country of many hours is called when it is day in all of them.
 */
final class CallingHours {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS = 2 * 24 * 4;

    private static final Map<String, List<TimeZone>> ZONES = new ConcurrentHashMap<>();

    private CallingHours() {}

    /** The instant itself by day, else the first quarter of an hour that is. */
    static Instant after(Instant instant, String number) {
        Instant here = QuietHours.after(instant);
        List<TimeZone> zones = ZONES.computeIfAbsent(Phones.country(number), CallingHours::zones);
        if (isDay(here, zones)) return here;
        Instant at =
                Instant.ofEpochSecond(here.getEpochSecond() - Math.floorMod(here.getEpochSecond(), STEP.toSeconds()));
        for (int i = 0; i < STEPS; i++) {
            at = at.plus(STEP);
            if (QuietHours.after(at).equals(at) && isDay(at, zones)) return at;
        }
        // No hour is day in all of them: the day here is all that can be kept.
        return here;
    }

    private static boolean isDay(Instant at, List<TimeZone> zones) {
        return zones.stream().allMatch(zone -> {
            long local = at.getEpochSecond() + zone.getOffset(at.toEpochMilli()) / 1000;
            return QuietHours.isDay(
                    (int) Math.floorMod(local, Duration.ofDays(1).toSeconds()));
        });
    }

    private static List<TimeZone> zones(String country) {
        if (country.equals(Phones.HOME)) return List.of();
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .map(TimeZone::getFrozenTimeZone)
                .toList();
    }
}
