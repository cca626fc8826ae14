package ma.chikaya.kernel;

import com.ibm.icu.util.BasicTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZoneRule;
import com.ibm.icu.util.TimeZoneTransition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** ICU's transitions of one zone as rules of {@code java.time}, under a name the JDK does not have. */
final class LegalRules extends ZoneRulesProvider {

    static final String ID = "Chikaya/Casablanca";

    /** ICU repeats a yearly rule for ever; nothing here is dated later. */
    private static final long LAST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

    private final ZoneRules rules;

    LegalRules(TimeZone zone) {
        if (!(zone instanceof BasicTimeZone known)) throw new IllegalStateException("no rules for " + zone.getID());
        this.rules = read(known);
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(ID);
    }

    @Override
    protected ZoneRules provideRules(String zone, boolean forCaching) {
        return rules;
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
        return new TreeMap<>(Map.of(TimeZone.getTZDataVersion(), rules));
    }

    private static ZoneRules read(BasicTimeZone zone) {
        TimeZoneRule first = zone.getTimeZoneRules()[0];
        List<ZoneOffsetTransition> standard = new ArrayList<>();
        List<ZoneOffsetTransition> wall = new ArrayList<>();
        TimeZoneTransition next = zone.getNextTransition(Long.MIN_VALUE, false);
        while (next != null && next.getTime() < LAST) {
            Instant at = Instant.ofEpochMilli(next.getTime());
            add(standard, at, standard(next.getFrom()), standard(next.getTo()));
            add(wall, at, wall(next.getFrom()), wall(next.getTo()));
            next = zone.getNextTransition(next.getTime(), false);
        }
        return ZoneRules.of(standard(first), wall(first), standard, wall, List.of());
    }

    private static void add(List<ZoneOffsetTransition> found, Instant at, ZoneOffset from, ZoneOffset to) {
        if (!from.equals(to)) found.add(ZoneOffsetTransition.of(LocalDateTime.ofInstant(at, from), from, to));
    }

    private static ZoneOffset standard(TimeZoneRule rule) {
        return ZoneOffset.ofTotalSeconds(rule.getRawOffset() / 1000);
    }

    private static ZoneOffset wall(TimeZoneRule rule) {
        return ZoneOffset.ofTotalSeconds((rule.getRawOffset() + rule.getDSTSavings()) / 1000);
    }
}
