package ma.chikaya.law;

import static ma.chikaya.law.db.Tables.CALENDAR;
import static ma.chikaya.law.db.Tables.CALENDAR_IN_FORCE;
import static ma.chikaya.law.db.Tables.HOLIDAY;
import static ma.chikaya.law.db.Tables.RAMADAN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.db.tables.records.CalendarInForceRecord;
import ma.chikaya.law.db.tables.records.HolidayRecord;
import ma.chikaya.law.db.tables.records.RamadanRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CalendarStore implements CalendarRecords {

    private final DSLContext sql;

    CalendarStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<InForce> findInForce() {
        return sql.selectFrom(CALENDAR_IN_FORCE)
                .orderBy(CALENDAR_IN_FORCE.NO.desc())
                .limit(1)
                .fetchOptional(CalendarStore::inForce);
    }

    @Override
    public List<InForce> list() {
        return sql.selectFrom(CALENDAR_IN_FORCE)
                .orderBy(CALENDAR_IN_FORCE.NO.desc())
                .fetch(CalendarStore::inForce);
    }

    @Override
    public Optional<WorkingCalendar> find(String version) {
        return sql.selectFrom(CALENDAR)
                .where(CALENDAR.VERSION.eq(version))
                .fetchOptional()
                .map(row -> WorkingCalendar.kept(
                        version,
                        days(row.getWeekend()),
                        sql.selectFrom(HOLIDAY)
                                .where(HOLIDAY.VERSION.eq(version))
                                .orderBy(HOLIDAY.NO)
                                .fetch(CalendarStore::holiday),
                        sql.selectFrom(RAMADAN)
                                .where(RAMADAN.VERSION.eq(version))
                                .orderBy(RAMADAN.FIRST_DAY)
                                .fetch(CalendarStore::ramadan)));
    }

    @Override
    @Transactional
    public void adopt(WorkingCalendar calendar, Instant at, @Nullable Integer account, @Nullable String reference) {
        String version = calendar.version();
        String weekend = calendar.weekend().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        int added = sql.insertInto(CALENDAR)
                .values(version, weekend, at, account)
                .onConflictDoNothing()
                .execute();
        if (added == 1) addDays(calendar);
        sql.insertInto(CALENDAR_IN_FORCE)
                .set(CALENDAR_IN_FORCE.VERSION, version)
                .set(CALENDAR_IN_FORCE.AT, at)
                .set(CALENDAR_IN_FORCE.ADOPTED_BY, account)
                .set(CALENDAR_IN_FORCE.REFERENCE, reference)
                .execute();
    }

    @Override
    public void waitForOthers() {
        sql.execute("select pg_advisory_xact_lock(hashtext('law.calendar'))");
    }

    private void addDays(WorkingCalendar calendar) {
        List<HolidayRecord> rows = new ArrayList<>();
        for (Holiday day : calendar.listEntries()) {
            rows.add(new HolidayRecord(
                    calendar.version(),
                    rows.size() + 1,
                    day.day(),
                    day.name().ar(),
                    day.name().fr(),
                    day.name().zgh(),
                    day.nature().name(),
                    day.status().name(),
                    day.territory(),
                    day.source()));
        }
        sql.batchInsert(rows).execute();
        sql.batchInsert(calendar.listRamadans().stream()
                        .map(one -> new RamadanRecord(
                                calendar.version(),
                                one.first(),
                                one.last(),
                                one.opens(),
                                one.closes(),
                                one.status().name(),
                                one.source()))
                        .toList())
                .execute();
    }

    private static Set<DayOfWeek> days(String words) {
        if (words.isEmpty()) return Set.of();
        return new HashSet<>(
                Arrays.stream(words.split(" ", -1)).map(DayOfWeek::valueOf).toList());
    }

    private static InForce inForce(CalendarInForceRecord row) {
        return new InForce(row.getNo(), row.getVersion(), row.getAt(), row.getAdoptedBy(), row.getReference());
    }

    private static Holiday holiday(HolidayRecord row) {
        return new Holiday(
                row.getDay(),
                new LocalText(row.getNameAr(), row.getNameFr(), row.getNameZgh()),
                Holiday.Nature.valueOf(row.getNature()),
                Holiday.Status.valueOf(row.getStatus()),
                row.getTerritory(),
                row.getSource());
    }

    private static Ramadan ramadan(RamadanRecord row) {
        return new Ramadan(
                row.getFirstDay(),
                row.getLastDay(),
                row.getOpens(),
                row.getCloses(),
                Holiday.Status.valueOf(row.getStatus()),
                row.getSource());
    }
}
