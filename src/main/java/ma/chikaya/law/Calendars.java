package ma.chikaya.law;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
        Optional<CalendarRecords.InForce> before = records.findInForce();
        boolean entered = before.isPresent() && before.get().account() != null;
        boolean same = before.isPresent() && before.get().version().equals(shipped.version());
        if (!entered && !same) records.adopt(shipped, clock.instant(), null);
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
        records.adopt(calendar, at, account);
        afterCommit(() -> current = keep(calendar));
    }

    /** Reads again what another node may have entered. */
    void refresh() {
        records.findInForce()
                .map(CalendarRecords.InForce::version)
                .flatMap(this::find)
                .ifPresent(now -> current = now);
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
