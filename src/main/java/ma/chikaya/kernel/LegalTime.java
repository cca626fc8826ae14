package ma.chikaya.kernel;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;

/**
 * Legal time in Morocco, in one place for days, deadlines, jobs and every text that shows an hour. Its rules are those
 * of ICU's data and not the JDK's: the decree that changes the offset comes weeks ahead, the library is renewed with
 * the product and the JDK by whoever owns the machine, and two tables that disagree put a receipt and its deadline on
 * different days.
 */
public final class LegalTime {

    /** The zone for {@code java.time}. Nothing but this class knows its name: give no library a name to look up. */
    public static final ZoneId ZONE = zone();

    private LegalTime() {}

    /** The day and hour on the wall at an instant. */
    public static LocalDateTime of(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE);
    }

    /** The civil day of an instant. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    @SuppressWarnings("InvalidZoneId") // The JDK alone does not know it.
    private static ZoneId zone() {
        ZoneRulesProvider.registerProvider(new LegalRules(TimeZone.getFrozenTimeZone("Africa/Casablanca")));
        return ZoneId.of(LegalRules.ID);
    }
}
