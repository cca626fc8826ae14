package ma.chikaya.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class LawConfigurationTest {

    private final LawConfiguration configuration = new LawConfiguration();

    @Test
    void everyRuleHasItsDefaultAndItsSource() {
        LawSettings settings = configuration.lawSettings(new MockEnvironment());
        assertThat(settings).isEqualTo(LawSettings.defaults());
        assertThat(settings.getRule(Term.DECIDE).source()).contains("2-17-265");
        assertThat(settings.getRule(Term.ANSWER).isAssumed()).isFalse();
        assertThat(settings.getRule(Term.REOPEN).isAssumed()).isTrue();
    }

    @Test
    void settingsReplaceWhatTheyNameOnly() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("chikaya.law.rules.answer.counting", "working")
                .withProperty("chikaya.law.rules.triage.days", "4");
        LawSettings settings = configuration.lawSettings(environment);
        assertThat(settings.getRule(Term.ANSWER).days()).isEqualTo(60);
        assertThat(settings.getRule(Term.ANSWER).counting()).isEqualTo(Rule.Counting.WORKING);
        assertThat(configuration.legalClock(settings).triageBy(LocalDate.parse("2026-11-23")))
                .isEqualTo("2026-11-27");
    }

    @Test
    void theReferenceCalendarHoldsEveryYear() {
        WorkingCalendar calendar = WorkingCalendar.reference();
        for (int year = 2024; year <= 2030; year++) {
            assertThat(calendar.covers(LocalDate.of(year, 6, 1))).isTrue();
            assertThat(calendar.listHolidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                    .hasSizeGreaterThanOrEqualTo(17);
        }
        assertThat(calendar.covers(LocalDate.of(2031, 6, 1))).isFalse();
        assertThat(calendar.findHoliday(LocalDate.of(2026, 10, 31)))
                .hasValueSatisfying(day -> assertThat(day.status()).isEqualTo(Holiday.Status.CERTAIN));
        assertThat(calendar.nextWorking(LocalDate.of(2026, 11, 6))).isEqualTo("2026-11-09");
    }
}
