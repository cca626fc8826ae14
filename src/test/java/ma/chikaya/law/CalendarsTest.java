package ma.chikaya.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar as it stands, what was in force before, and what is kept in one place only. */
@ChikayaTest
class CalendarsTest {

    private static final int ADMINISTRATOR = 1;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarStore store;

    @Autowired
    InstantSource clock;

    @Autowired
    LegalClock law;

    private final WorkingCalendar shipped = WorkingCalendar.reference();

    private static Holiday feast(String day, Holiday.Status status) {
        LocalText name = new LocalText("عيد الفطر (اليوم 1)", "Aïd Al Fitr (jour 1)");
        return new Holiday(LocalDate.parse(day), name, Holiday.Nature.RELIGIOUS, status, null, "announcement");
    }

    @Test
    void anEidMovedByADayThreeTimesMovesTheDatesEachTimeAndEveryVersionStaysKnown() {
        LocalDate filed = LocalDate.parse("2027-01-09");
        WorkingCalendar before = calendars.current();
        // Sixty days end on Wednesday 10 March 2027, forecast for Eid al-Fitr, as is the day after.
        assertThat(law.answerBy(filed)).isEqualTo("2027-03-12");
        try {
            List<Holiday> forecast = before.listHolidays(LocalDate.parse("2027-03-10"), LocalDate.parse("2027-03-11"));
            WorkingCalendar without = before.without(forecast);
            adopt(without.with(feast("2027-03-11", Holiday.Status.OBSERVED)));
            assertThat(law.answerBy(filed)).isEqualTo("2027-03-10");
            assertThat(law.deadline(Term.ANSWER, filed).provisional()).isFalse();
            adopt(without.with(feast("2027-03-10", Holiday.Status.OBSERVED)));
            assertThat(law.answerBy(filed)).isEqualTo("2027-03-11");
            adopt(without.with(feast("2027-03-09", Holiday.Status.OBSERVED)));
            assertThat(law.answerBy(filed)).isEqualTo("2027-03-10");
            WorkingCalendar first = calendars.find(before.version()).orElseThrow();
            assertThat(LegalClock.of(RuleSet.reference(), first).answerBy(filed))
                    .isEqualTo("2027-03-12");
        } finally {
            calendars.adopt(before, ADMINISTRATOR);
        }
        assertThat(law.answerBy(filed)).isEqualTo("2027-03-12");
    }

    private void adopt(WorkingCalendar calendar) {
        calendars.adopt(calendar, ADMINISTRATOR);
        assertThat(law.calendar()).isSameAs(calendar);
        // Another node, which starts now or reads again, counts the same.
        Calendars elsewhere = new Calendars(shipped, store, clock);
        assertThat(elsewhere.current().version()).isEqualTo(calendar.version());
        assertThat(elsewhere.current().listEntries()).isEqualTo(calendar.listEntries());
        assertThat(elsewhere.current().listRamadans()).isEqualTo(calendar.listRamadans());
        assertThat(elsewhere.current().weekend()).isEqualTo(calendar.weekend());
    }

    @Test
    void equalDaysAreOneVersionInWhateverOrderTheyCome() {
        Holiday added = feast("2027-05-03", Holiday.Status.OBSERVED);
        Holiday other = feast("2027-05-04", Holiday.Status.OBSERVED);
        assertThat(shipped.with(added).with(other).version())
                .isEqualTo(shipped.with(other).with(added).version())
                .isNotEqualTo(shipped.version());
        assertThat(shipped.with(added).without(List.of(added)).version()).isEqualTo(shipped.version());
    }

    @Test
    void anExceptionalDayOfOnePlaceIsKeptThereAndBelowOnly() {
        LocalDate day = LocalDate.parse("2026-12-08");
        Holiday flood = new Holiday(
                day,
                new LocalText("عطلة استثنائية", "Jour chômé exceptionnel"),
                Holiday.Nature.EXCEPTIONAL,
                Holiday.Status.CERTAIN,
                "09.581",
                "decree");
        LegalClock with = LegalClock.of(RuleSet.reference(), shipped.with(flood));
        LocalDate filed = LocalDate.parse("2026-11-23");
        assertThat(with.decideBy(filed)).isEqualTo(day);
        assertThat(with.in("09").decideBy(filed)).isEqualTo(day);
        assertThat(with.in("09.58").decideBy(filed)).isEqualTo(day);
        assertThat(with.in("09.581").decideBy(filed)).isEqualTo("2026-12-09");
        assertThat(with.in("09.581.01.07").decideBy(filed)).isEqualTo("2026-12-09");
        assertThat(with.in("09.581.01.07").in(null).decideBy(filed)).isEqualTo(day);
        assertThat(with.in("09.581").deadline(Term.DECIDE, filed).skipped())
                .singleElement()
                .satisfies(skip -> assertThat(skip.holiday()).isEqualTo(flood));
    }

    @Test
    void theWeekendIsData() {
        WorkingCalendar friday = WorkingCalendar.of(Set.of(DayOfWeek.FRIDAY), List.of(), List.of());
        assertThat(friday.isWorking(LocalDate.parse("2026-11-27"))).isFalse();
        assertThat(friday.isWorking(LocalDate.parse("2026-11-28"))).isTrue();
        assertThat(friday.nextWorking(LocalDate.parse("1969-12-26"))).isEqualTo("1969-12-27");
    }
}
