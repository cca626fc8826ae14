package ma.chikaya.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days the administration works: not on Saturday, Sunday and the holidays given. Immutable; a late change of a
 * feast is a new calendar with a new version.
 */
public final class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final String version;
    private final NavigableMap<LocalDate, Holiday> holidays = new TreeMap<>();

    /** Where two holidays fall on one day, the surer one names it. */
    public WorkingCalendar(String version, Collection<Holiday> holidays) {
        this.version = version;
        for (Holiday holiday : holidays) {
            this.holidays.merge(holiday.day(), holiday, (first, second) -> first.mayMove() ? second : first);
        }
    }

    /** The calendar of the reference file. */
    public static WorkingCalendar reference() {
        return Holidays.readReference();
    }

    /** Which data the calendar holds, to be kept beside what was computed with it. */
    public String version() {
        return version;
    }

    public boolean isWorking(LocalDate day) {
        return !isWeekend(day) && !holidays.containsKey(day);
    }

    public boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    public Optional<Holiday> findHoliday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** The day itself where it is a working day, else the next one that is. */
    public LocalDate nextWorking(LocalDate day) {
        LocalDate next = day;
        while (!isWorking(next)) next = next.plusDays(1);
        return next;
    }

    /** The holidays of a period, both ends included, in order. */
    public List<Holiday> listHolidays(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : List.copyOf(holidays.subMap(first, true, last, true).values());
    }

    /** False where the holidays of the day's year are not known: only its weekends are counted out then. */
    public boolean covers(LocalDate day) {
        return !listHolidays(
                        day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1).minusDays(1))
                .isEmpty();
    }
}
