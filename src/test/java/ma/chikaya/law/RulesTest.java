package ma.chikaya.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import ma.chikaya.ChikayaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule that changes in the middle of a case leaves the case as it was filed. */
@ChikayaTest
class RulesTest {

    private static final LocalDate BEFORE = LocalDate.parse("2026-12-30");
    private static final LocalDate AFTER = LocalDate.parse("2027-01-04");

    @Autowired
    RuleStore store;

    @Autowired
    Rules rules;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2027-01-04T12:00:00Z"));

    private static RuleSet old() {
        RuleSet set = RuleSet.reference();
        return new RuleSet("old", set.since(), LocalDate.parse("2026-12-31"), set.rules());
    }

    private static RuleSet shorter(String version) {
        RuleSet set = RuleSet.reference().with(version, Term.ANSWER, RulesForTests.working(20));
        return new RuleSet(version, LocalDate.parse("2027-01-01"), null, set.rules());
    }

    @Test
    void whatIsFiledFallsUnderTheRulesOfItsDay() {
        Rules changed = new Rules(List.of(old(), shorter("new")), RuleRecords.NONE, clock);
        LegalClock law = new LiveClock(changed, WorkingCalendar::reference);
        assertThat(law.datesFor(Kind.COMPLAINT, new Route.Addressed(), BEFORE).rules())
                .isEqualTo("old");
        assertThat(law.datesFor(Kind.COMPLAINT, new Route.Addressed(), AFTER).rules())
                .isEqualTo("new");
        assertThat(law.answerBy(BEFORE)).isEqualTo("2027-03-01");
        assertThat(law.answerBy(AFTER)).isEqualTo("2027-02-03");
        assertThat(changed.inForceOn(LocalDate.parse("1990-01-01")).version()).isEqualTo("old");
        assertThat(changed.today().version()).isEqualTo("new");
    }

    @Test
    void aCaseKeepsTheRulesItWasFiledUnderThroughARedirection() {
        Rules changed = new Rules(List.of(old(), shorter("new")), RuleRecords.NONE, clock);
        LegalClock law = new LiveClock(changed, WorkingCalendar::reference);
        LegalDates moved = law.under("old").datesFor(Kind.COMPLAINT, new Route.Redirected(AFTER), BEFORE);
        assertThat(moved.rules()).isEqualTo("old");
        assertThat(moved.answerBy()).contains(LocalDate.parse("2027-03-05"));
        assertThatThrownBy(() -> law.under("never")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyVersionThatWasInForceIsKept() {
        assertThat(rules.find("2018.1")).contains(RuleSet.reference());
        RuleSet own = shorter("test-" + System.nanoTime());
        assertThat(rules.find(own.version())).isEmpty();
        store.keep(own);
        assertThat(rules.find(own.version())).as("kept by another node").contains(own);
        store.keep(own);
        assertThat(rules.get(own.version())).isEqualTo(own);
    }

    @Test
    void aVersionNeverChanges() {
        RuleSet own = shorter("test-" + System.nanoTime());
        store.keep(own);
        RuleSet other = own.with(own.version(), Term.DECIDE, RulesForTests.calendar(7));
        assertThatThrownBy(() -> new Rules(List.of(other), store, clock)).isInstanceOf(IllegalStateException.class);
    }
}
