package ma.chikaya.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.kernel.LocalText;

/** What an announcement or a decree changes in the calendar; the change itself is another calendar. */
public sealed interface CalendarChange {

    WorkingCalendar applyTo(WorkingCalendar calendar);

    /** A feast is announced for another day than the one expected, or for that very day. */
    record FeastOn(Feast feast, LocalDate first, String source) implements CalendarChange {

        @Override
        public WorkingCalendar applyTo(WorkingCalendar calendar) {
            long by = first.toEpochDay() - feast.first().toEpochDay();
            List<Holiday> moved = feast.days().stream()
                    .map(one -> new Holiday(
                            one.day().plusDays(by),
                            one.name(),
                            one.nature(),
                            Holiday.Status.OBSERVED,
                            one.territory(),
                            source))
                    .toList();
            return calendar.without(feast.days()).with(moved);
        }
    }

    /** A day off given once, everywhere or in some regions. */
    record DayOff(LocalDate day, LocalText name, Set<String> regions, String source) implements CalendarChange {

        public DayOff {
            regions = Set.copyOf(regions);
        }

        @Override
        public WorkingCalendar applyTo(WorkingCalendar calendar) {
            Stream<Holiday> added = regions.isEmpty()
                    ? Stream.of(
                            new Holiday(day, name, Holiday.Nature.EXCEPTIONAL, Holiday.Status.CERTAIN, null, source))
                    : regions.stream()
                            .map(region -> new Holiday(
                                    day, name, Holiday.Nature.EXCEPTIONAL, Holiday.Status.CERTAIN, region, source));
            return calendar.with(added.toList());
        }
    }

    /** An exceptional day off is taken back, wherever it was given. */
    record DayWorked(LocalDate day) implements CalendarChange {

        @Override
        public WorkingCalendar applyTo(WorkingCalendar calendar) {
            return calendar.without(calendar.listEntries().stream()
                    .filter(one -> one.nature() == Holiday.Nature.EXCEPTIONAL
                            && one.day().equals(day))
                    .toList());
        }
    }

    /** Ramadan begins or ends on another day, or its hours are others. */
    record Fasting(Ramadan month) implements CalendarChange {

        @Override
        public WorkingCalendar applyTo(WorkingCalendar calendar) {
            return calendar.with(month);
        }
    }
}
