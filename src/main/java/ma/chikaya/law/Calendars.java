package ma.chikaya.law;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.chikaya.kernel.Outcome;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The working calendar as it stands, and every version that was in force before. Kept in memory: no date asks the
 * database. The product brings one; once an official has entered another, theirs count and a newer product's do not.
 */
public final class Calendars {

    private final CalendarRecords records;
    private final InstantSource clock;
    private final Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();
    private volatile WorkingCalendar current;

    Calendars(WorkingCalendar shipped, CalendarRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
        this.current = shipped;
        keep(shipped);
        Optional<InForce> before = records.findInForce();
        boolean entered = before.isPresent() && before.get().account() != null;
        boolean same = before.isPresent() && before.get().version().equals(shipped.version());
        if (!entered && !same) records.adopt(shipped, clock.instant(), null, null);
        refresh();
    }

    public WorkingCalendar current() {
        return current;
    }

    public Optional<WorkingCalendar> find(String version) {
        WorkingCalendar found = known.get(version);
        return found != null ? Optional.of(found) : records.find(version).map(this::keep);
    }

    /** Lets another calendar count from now on; the one before stays known. */
    public void adopt(WorkingCalendar calendar, int account) {
        Instant at = clock.instant();
        records.adopt(calendar, at, account, null);
        afterCommit(() -> current = keep(calendar));
    }

    /**
     * The same for whoever looked at one calendar and changes it by a decree, in the caller's transaction. Confirmed
     * twice it counts once.
     *
     * @param base which calendar was looked at
     * @return since when it counts; refused where another calendar came to count meanwhile
     */
    public Outcome<InForce> adopt(int base, WorkingCalendar calendar, int account, String reference) {
        records.waitForOthers();
        InForce now = inForce();
        if (now.no() != base) {
            return now.version().equals(calendar.version())
                    ? Outcome.done(now)
                    : Outcome.refused("law.refused.calendar");
        }
        if (now.version().equals(calendar.version())) return Outcome.refused("law.refused.unchanged");
        records.adopt(calendar, clock.instant(), account, reference);
        afterCommit(() -> current = keep(calendar));
        return Outcome.done(inForce());
    }

    /** What counts now, as every node will see it. */
    public InForce inForce() {
        return records.findInForce().orElseThrow();
    }

    /** What counted from when, newest first. */
    public List<InForce> list() {
        return records.list();
    }

    /** Reads again what another node may have entered. */
    public void refresh() {
        records.findInForce().map(InForce::version).flatMap(this::find).ifPresent(now -> current = now);
    }

    private WorkingCalendar keep(WorkingCalendar calendar) {
        WorkingCalendar before = known.putIfAbsent(calendar.version(), calendar);
        return before == null ? calendar : before;
    }

    private static void afterCommit(Runnable change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            change.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                change.run();
            }
        });
    }
}
