package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChikayaTest
class StandInsTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static int nextBody = 1500;

    @Autowired
    Officials officials;

    @Autowired
    DSLContext sql;

    private final int body = nextBody++;
    private int supervisor;
    private int deputy;
    private int handler;

    @BeforeEach
    void aBodyWithASupervisorAndHisDeputy() {
        supervisor = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, body))
                .id();
        deputy = SomeOfficials.create(officials, new Membership(body, null, Role.HANDLER, true))
                .id();
        handler = SomeOfficials.create(officials, Membership.of(Role.HANDLER, body))
                .id();
    }

    @AfterEach
    void leaveTheBody() {
        SomeOfficials.removeAll(officials, body);
    }

    @Test
    void theSupervisorApprovesWhileHeIsThere() {
        assertThat(officials.approversOf(body, TODAY)).containsExactly(supervisor);
        away(deputy, null);
        assertThat(officials.approversOf(body, TODAY)).containsExactly(supervisor);
    }

    @Test
    void theStandingDeputyApprovesWhileTheSupervisorIsAway() {
        away(supervisor, null);
        assertThat(officials.approversOf(body, TODAY)).containsExactly(deputy);
        assertThat(officials.approversOf(body, TODAY.plusDays(6))).containsExactly(deputy);
        assertThat(officials.approversOf(body, TODAY.plusDays(7))).containsExactly(supervisor);
        assertThat(officials.isAbsent(supervisor, TODAY.plusDays(6))).isTrue();
        assertThat(officials.isAbsent(supervisor, TODAY.plusDays(7))).isFalse();
    }

    @Test
    void theDeputyChosenForTheAbsenceComesBeforeTheStandingOne() {
        away(supervisor, handler);
        assertThat(officials.approversOf(body, TODAY)).containsExactly(handler);
        assertThat(officials.standInFor(supervisor, TODAY)).contains(handler);
        assertThat(officials.standInFor(supervisor, TODAY.plusDays(30))).contains(deputy);
        away(handler, null);
        assertThat(officials.approversOf(body, TODAY)).containsExactly(deputy);
    }

    @Test
    void onlyWhoDecidesStandsIn() {
        Official agent = SomeOfficials.create(officials, Membership.agent(body, 3));
        Membership wrong = new Membership(body, 4, Role.AGENT, true);
        assertThat(officials.grant(SomeOfficials.admin(officials), agent.id(), wrong))
                .isEqualTo(ma.chikaya.kernel.Outcome.refused("accounts.refusal.deputy"));
        // As some were ticked before.
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, agent.id())
                .set(MEMBERSHIP.BODY_ID, body)
                .set(MEMBERSHIP.SERVICE_ID, 4)
                .set(MEMBERSHIP.ROLE, Role.AGENT.name())
                .set(MEMBERSHIP.DEPUTY, true)
                .set(MEMBERSHIP.SINCE, TODAY)
                .execute();
        away(supervisor, null);
        away(deputy, null);
        assertThat(officials.get(agent.id()).memberships()).contains(wrong);
        assertThat(officials.deputiesOf(body, TODAY)).isEmpty();
        assertThat(officials.approversOf(body, TODAY)).isEmpty();
    }

    @Test
    void whileAllAreAwayNobodyHereApproves() {
        away(supervisor, null);
        away(deputy, null);
        assertThat(officials.approversOf(body, TODAY)).isEmpty();
        assertThat(officials.deputiesOf(body, TODAY)).isEmpty();
        assertThat(officials.standInFor(supervisor, TODAY)).isEmpty();
    }

    @Test
    void oneOfTwoSupervisorsIsEnough() {
        int second = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, body))
                .id();
        away(supervisor, null);
        assertThat(officials.approversOf(body, TODAY)).containsExactly(second);
    }

    @Test
    void aClosedAccountStandsInForNobody() {
        away(supervisor, handler);
        officials.deactivate(SomeOfficials.admin(officials), handler);
        assertThat(officials.approversOf(body, TODAY)).containsExactly(deputy);
    }

    @Test
    void absencesAreCheckedAndTakenBack() {
        Absence absence = away(supervisor, null);
        assertThat(refusal(supervisor, TODAY.plusDays(3), TODAY.plusDays(9), null))
                .isEqualTo("accounts.absence.overlaps");
        assertThat(refusal(supervisor, TODAY, TODAY.minusDays(1), null)).isEqualTo("accounts.absence.backwards");
        assertThat(refusal(supervisor, TODAY.minusDays(9), TODAY.minusDays(2), null))
                .isEqualTo("accounts.absence.past");
        assertThat(refusal(supervisor, TODAY, TODAY.plusYears(2), null)).isEqualTo("accounts.absence.long");
        int stranger =
                SomeOfficials.create(officials, Membership.of(Role.HANDLER, 1)).id();
        int agent = SomeOfficials.create(officials, Membership.agent(body, 3)).id();
        for (int wrong : new int[] {supervisor, stranger, agent}) {
            assertThat(refusal(supervisor, TODAY.plusDays(40), TODAY.plusDays(41), wrong))
                    .isEqualTo("accounts.absence.deputy");
        }
        officials.removeAbsence(handler, absence.id());
        assertThat(officials.listAbsences(supervisor)).containsExactly(absence);
        officials.removeAbsence(supervisor, absence.id());
        assertThat(officials.listAbsences(supervisor)).isEmpty();
    }

    private Absence away(int account, @org.jspecify.annotations.Nullable Integer chosen) {
        return officials.addAbsence(account, TODAY, TODAY.plusDays(6), chosen).get();
    }

    private String refusal(
            int account, LocalDate first, LocalDate last, @org.jspecify.annotations.Nullable Integer deputy) {
        return officials.addAbsence(account, first, last, deputy).fold(done -> "done", refusal -> refusal.key());
    }
}
