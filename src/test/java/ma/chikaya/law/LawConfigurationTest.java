package ma.chikaya.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class LawConfigurationTest {

    private final LawConfiguration configuration = new LawConfiguration();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));

    @Test
    void everyRuleHasItsLengthItsStartAndItsSource() {
        Rules rules = rules(new MockEnvironment());
        assertThat(rules.today()).isEqualTo(RuleSet.reference());
        assertThat(rules.getRule(Term.DECIDE))
                .returns(15, Rule::days)
                .returns(Start.FILING, Rule::start)
                .returns("2-17-265", Rule::source)
                .returns(false, Rule::isAssumed);
        assertThat(rules.getRule(Term.ANSWER))
                .returns(60, Rule::days)
                .returns(Start.RECEIPT, Rule::start)
                .returns(true, rule -> rule.isAssumed(Rule.Part.COUNTING))
                .returns(true, rule -> rule.isAssumed(Rule.Part.LAST_DAY));
        assertThat(rules.getRule(Term.REOPEN).isAssumed()).isTrue();
        assertThat(rules.getRule(Term.ARBITRATION))
                .returns(2, Rule::days)
                .returns(Rule.Counting.WORKING, Rule::counting);
    }

    @Test
    void settingsReplaceWhatTheyNameOnlyAndAreAVersionOfTheirOwn() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("chikaya.law.rules.answer.counting", "working")
                .withProperty("chikaya.law.rules.decide.last-day", "as_counted")
                .withProperty("chikaya.law.rules.triage.days", "4");
        Rules rules = rules(environment);
        assertThat(rules.getRule(Term.ANSWER).days()).isEqualTo(60);
        assertThat(rules.getRule(Term.ANSWER).counting()).isEqualTo(Rule.Counting.WORKING);
        assertThat(rules.getRule(Term.DECIDE).lastDay()).isEqualTo(Rule.LastDay.AS_COUNTED);
        assertThat(rules.today().version()).startsWith("2018.1-");
        assertThat(configuration.legalClock(rules, calendars()).triageBy(LocalDate.parse("2026-11-23")))
                .isEqualTo("2026-11-27");
    }

    @Test
    void theReferenceCalendarHoldsEveryYear() {
        WorkingCalendar calendar = calendars().current();
        for (int year = 2024; year <= 2030; year++) {
            assertThat(calendar.covers(LocalDate.of(year, 6, 1))).isTrue();
            assertThat(calendar.listHolidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                    .hasSizeGreaterThanOrEqualTo(17)
                    .allSatisfy(day -> assertThat(day.source()).isNotBlank());
            LocalDate eid = calendar.listRamadans().get(year - 2024).last().plusDays(1);
            assertThat(calendar.findHoliday(eid))
                    .hasValueSatisfying(day -> assertThat(day.name().fr()).isEqualTo("Aïd Al Fitr (jour 1)"));
        }
        assertThat(calendar.covers(LocalDate.of(2031, 6, 1))).isFalse();
        assertThat(calendar.findHoliday(LocalDate.of(2026, 10, 31)))
                .hasValueSatisfying(day -> assertThat(day.status()).isEqualTo(Holiday.Status.CERTAIN));
        assertThat(calendar.nextWorking(LocalDate.of(2026, 11, 6))).isEqualTo("2026-11-09");
        assertThat(calendar.version()).isEqualTo(WorkingCalendar.reference().version());
    }

    private Rules rules(MockEnvironment environment) {
        return configuration.rules(environment, RuleRecords.NONE, clock);
    }

    private Calendars calendars() {
        return configuration.calendars(CalendarRecords.NONE, clock);
    }
}
