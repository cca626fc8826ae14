package ma.chikaya.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import ma.chikaya.kernel.LegalTime;
import org.junit.jupiter.api.Test;

class LegalClockTest {

    private final LegalClock clock = LegalClock.of(RuleSet.reference(), WorkingCalendar.reference());

    @Test
    void promisesTheDatesOfTheReceipt() {
        LocalDate filed = LocalDate.parse("2026-11-22");
        assertThat(clock.decideBy(filed)).isEqualTo("2026-12-07");
        assertThat(clock.answerBy(filed)).isEqualTo("2027-01-21");
    }

    @Test
    void doesNotCountTheStartingDay() {
        LocalDate monday = LocalDate.parse("2026-02-02");
        assertThat(clock.decideBy(monday)).isEqualTo("2026-02-17");
        assertThat(clock.approveBy(monday)).isEqualTo("2026-02-05");
    }

    @Test
    void aFilingAtOneMinuteToMidnightOnTheLastDayOfTheYearIsOfThatDay() {
        Instant late = LocalDateTime.parse("2026-12-31T23:59:59")
                .atZone(LegalTime.ZONE)
                .toInstant();
        assertThat(LegalClock.dayOf(late)).isEqualTo("2026-12-31");
        assertThat(LegalClock.dayOf(late.plusSeconds(1))).isEqualTo("2027-01-01");
        assertThat(clock.decideBy(LegalClock.dayOf(late))).isEqualTo("2027-01-15");
        assertThat(clock.answerBy(LegalClock.dayOf(late))).isEqualTo("2027-03-01");
    }

    @Test
    void midnightFollowsTheOffsetOfRamadan() {
        assertThat(LegalClock.dayOf(Instant.parse("2026-02-14T22:59:59Z"))).isEqualTo("2026-02-14");
        assertThat(LegalClock.dayOf(Instant.parse("2026-02-14T23:00:00Z"))).isEqualTo("2026-02-15");
        assertThat(LegalClock.dayOf(Instant.parse("2026-02-15T23:59:59Z"))).isEqualTo("2026-02-15");
        assertThat(LegalClock.dayOf(Instant.parse("2026-03-21T23:59:59Z"))).isEqualTo("2026-03-21");
        assertThat(LegalClock.dayOf(Instant.parse("2026-03-22T23:00:00Z"))).isEqualTo("2026-03-23");
    }

    @Test
    void daysOfTwentyThreeAndTwentyFiveHoursAreDays() {
        for (String night : new String[] {"2026-02-15", "2026-03-22"}) {
            LocalDate day = LocalDate.parse(night);
            assertThat(LegalClock.dayOf(LegalClock.startOf(day))).isEqualTo(day);
            assertThat(LegalClock.dayOf(LegalClock.startOf(day).minusMillis(1))).isEqualTo(day.minusDays(1));
            assertThat(LegalClock.dayOf(LegalClock.startOf(day.plusDays(1)).minusMillis(1)))
                    .isEqualTo(day);
        }
    }

    @Test
    void countsTheTwentyNinthOfFebruary() {
        assertThat(clock.decideBy(LocalDate.parse("2028-02-16"))).isEqualTo("2028-03-02");
        assertThat(clock.decideBy(LocalDate.parse("2027-02-16"))).isEqualTo("2027-03-03");
        assertThat(clock.decideBy(LocalDate.parse("2028-02-29"))).isEqualTo("2028-03-15");
        assertThat(clock.decideBy(LocalDate.parse("2028-02-14"))).isEqualTo("2028-02-29");
    }

    @Test
    void aLastDayInTheFeastMovesPastTheFeastAndTheWeekend() {
        // Sixty days end on Friday 20 March 2026, Eid al-Fitr, whose second day is a Saturday.
        assertThat(clock.answerBy(LocalDate.parse("2026-01-19"))).isEqualTo("2026-03-23");
        // Fifteen days end on Saturday 7 June 2025, Eid al-Adha.
        assertThat(clock.decideBy(LocalDate.parse("2025-05-23"))).isEqualTo("2025-06-09");
    }

    @Test
    void complementAndReopeningRunInTheCitizensFavour() {
        assertThat(clock.complementUntil(LocalDate.parse("2026-11-20"))).isEqualTo("2026-12-07");
        assertThat(clock.reopenUntil(LocalDate.parse("2026-11-20"))).isEqualTo("2026-12-21");
        assertThat(clock.closeOn(LocalDate.parse("2026-11-20"))).isEqualTo("2026-12-22");
    }

    @Test
    void workingDaysSkipWeekendsAndHolidays() {
        // From Friday 30 October 2026: Saturday is also Unity Day, then Monday and Tuesday.
        assertThat(clock.triageBy(LocalDate.parse("2026-10-30"))).isEqualTo("2026-11-03");
        // From Thursday 5 November 2026: Friday is the Green March.
        assertThat(clock.approveBy(LocalDate.parse("2026-11-05"))).isEqualTo("2026-11-11");
    }

    @Test
    void aComplaintWithoutABodyHasNoAnswerDateToPromise() {
        LegalDates dates = clock.datesFor(Kind.COMPLAINT, new Route.AwaitingTriage(), LocalDate.parse("2026-11-23"));
        assertThat(dates.triageBy()).contains(LocalDate.parse("2026-11-25"));
        assertThat(dates.decideBy()).isEqualTo("2026-12-08");
        assertThat(dates.answerBy()).isEmpty();
    }

    @Test
    void triageKeepsTheTimeToDecideAndStartsTheAnswerOnArrival() {
        LegalDates dates = clock.datesFor(
                Kind.COMPLAINT, new Route.Assigned(LocalDate.parse("2026-11-25")), LocalDate.parse("2026-11-23"));
        assertThat(dates.triageBy()).isEmpty();
        assertThat(dates.decideBy()).isEqualTo("2026-12-08");
        assertThat(dates.answerBy()).contains(LocalDate.parse("2027-01-25"));
    }

    @Test
    void aRedirectionStartsBothClocksForTheNewBody() {
        LegalDates dates = clock.datesFor(
                Kind.COMPLAINT, new Route.Redirected(LocalDate.parse("2026-12-01")), LocalDate.parse("2026-11-23"));
        assertThat(dates.decideBy()).isEqualTo("2026-12-16");
        assertThat(dates.answerBy()).contains(LocalDate.parse("2027-02-01"));
    }

    @Test
    void theOtherKindsHaveOneDate() {
        for (Kind kind : new Kind[] {Kind.OBSERVATION, Kind.SUGGESTION, Kind.QUESTION}) {
            LegalDates dates = clock.datesFor(kind, new Route.Addressed(), LocalDate.parse("2026-11-23"));
            assertThat(dates.decideBy()).isEqualTo("2026-12-23");
            assertThat(dates.answerBy()).isEmpty();
        }
    }

    @Test
    void nothingArrivesBeforeItIsFiled() {
        LocalDate filed = LocalDate.parse("2026-11-23");
        Route early = new Route.Assigned(filed.minusDays(1));
        assertThatThrownBy(() -> clock.datesFor(Kind.COMPLAINT, early, filed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleCanBeReplaced() {
        RuleSet strict = RuleSet.reference().with("strict", Term.ANSWER, RulesForTests.working(10));
        assertThat(LegalClock.of(strict, WorkingCalendar.reference()).answerBy(LocalDate.parse("2026-11-16")))
                .isEqualTo("2026-12-01");
        assertThat(clock.answerBy(LocalDate.parse("2026-11-16"))).isEqualTo("2027-01-15");
    }

    @Test
    void saysTheDayOfTheTotalAndWhatIsLeft() {
        Deadline answer = clock.deadline(Term.ANSWER, LocalDate.parse("2026-11-22"));
        assertThat(answer.progressOn(LocalDate.parse("2026-11-22"))).isEqualTo(new Progress(0, 60));
        Progress onTheWay = answer.progressOn(LocalDate.parse("2026-12-18"));
        assertThat(onTheWay).isEqualTo(new Progress(26, 60));
        assertThat(onTheWay.left()).isEqualTo(34);
        assertThat(onTheWay.percent()).isEqualTo(43);
        assertThat(answer.progressOn(answer.due()).left()).isZero();
        assertThat(answer.progressOn(answer.due()).isOverdue()).isFalse();
        Progress late = answer.progressOn(answer.due().plusDays(2));
        assertThat(late.isOverdue()).isTrue();
        assertThat(late.over()).isEqualTo(2);
        assertThat(late.percent()).isEqualTo(100);
        assertThat(LegalClock.daysLeft(LocalDate.parse("2027-01-20"), answer.due()))
                .isEqualTo(1);
        assertThat(LegalClock.isOverdue(answer.due(), answer.due())).isFalse();
        assertThat(LegalClock.isOverdue(answer.due().plusDays(1), answer.due())).isTrue();
    }
}
