package ma.chikaya.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.AuditLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChikayaTest
class DelegationTest {

    private static int next = 1;

    @Autowired
    Officials officials;

    @Autowired
    Management management;

    @Autowired
    MembershipTurns turns;

    @Autowired
    Joined joined;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private int province;
    private int council;
    private int commune;
    private int elsewhere;
    private Official rachida;
    private Official brahim;

    @BeforeEach
    void aProvinceWithItsCommunes() {
        province = bodies.getByCode("GOV-04.441").id();
        council = bodies.getByCode("CPR-04.441").id();
        commune = bodies.listChildren(province).stream()
                .filter(body -> body.code().startsWith("COM-"))
                .findFirst()
                .orElseThrow()
                .id();
        elsewhere = bodies.getByCode("COM-09.581.01.07").id();
        rachida = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, province));
        brahim = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, commune));
    }

    @AfterEach
    void leaveThem() {
        SomeOfficials.removeAll(officials, province);
        SomeOfficials.removeAll(officials, commune);
    }

    @Test
    void aProvinceMakesAndClosesTheAccountsOfItsCommunes() {
        Account made = officials
                .invite(rachida, someone(Membership.of(Role.HANDLER, commune)), "جماعة جديدة")
                .get();
        assertThat(made.hasPassword()).isFalse();
        assertThat(management.find(rachida, made.id())).isPresent();
        assertThat(officials
                        .grant(rachida, made.id(), Membership.of(Role.CLERK, commune), "الاستقبال")
                        .isDone())
                .isTrue();
        assertThat(officials
                        .deactivate(rachida, made.id(), Departure.because("غادر"))
                        .isDone())
                .isTrue();
        assertThat(officials.reactivate(rachida, made.id(), "عاد").isDone()).isTrue();
        assertThat(management.history(made.id()))
                .extracting(AuditLine::action, AuditLine::accountId, AuditLine::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("account.reactivated", rachida.id(), "عاد"),
                        org.assertj.core.groups.Tuple.tuple("account.deactivated", rachida.id(), "غادر"),
                        org.assertj.core.groups.Tuple.tuple("membership.granted", rachida.id(), "الاستقبال"),
                        org.assertj.core.groups.Tuple.tuple("membership.granted", rachida.id(), "جماعة جديدة"),
                        org.assertj.core.groups.Tuple.tuple("account.created", rachida.id(), "جماعة جديدة"));
    }

    @Test
    void aProvinceReachesNeitherItsNeighboursNorItsCouncil() {
        Official stranger = SomeOfficials.create(officials, Membership.of(Role.HANDLER, elsewhere));
        Official councillor = SomeOfficials.create(officials, Membership.of(Role.HANDLER, council));
        for (Official other : List.of(stranger, councillor)) {
            assertThat(management.find(rachida, other.id())).isEmpty();
            assertThat(refusal(officials.deactivate(rachida, other.id()))).isEqualTo("accounts.refusal.forbidden");
            assertThat(refusal(officials.resetPassword(rachida, other.id()))).isEqualTo("accounts.refusal.forbidden");
            assertThat(refusal(officials.grant(rachida, other.id(), Membership.of(Role.HANDLER, commune))))
                    .isEqualTo("accounts.refusal.forbidden");
            int grant =
                    officials.getAccount(other.id()).memberships().getFirst().id();
            assertThat(refusal(officials.revoke(rachida, other.id(), grant))).isEqualTo("accounts.refusal.forbidden");
        }
        for (int body : List.of(elsewhere, council, Bodies.NATIONAL_DESK)) {
            assertThat(refusal(officials.create(rachida, someone(Membership.of(Role.HANDLER, body)))))
                    .isEqualTo("accounts.refusal.forbidden");
        }
        assertThat(management
                        .list(rachida, new AccountFilter("", null, null, null, 100))
                        .accounts())
                .extracting(Account::id)
                .contains(rachida.id(), brahim.id())
                .doesNotContain(stranger.id(), councillor.id());
        SomeOfficials.removeAll(officials, council);
        officials.deactivate(SomeOfficials.admin(officials), stranger.id());
    }

    @Test
    void aSupervisorGivesNoneOfTheCentresRolesAndTouchesNobodyWhoHoldsOne() {
        for (Role role : List.of(Role.TRIAGE, Role.ADMIN, Role.OPERATOR, Role.INSPECTOR)) {
            assertThat(refusal(officials.grant(brahim, brahim.id(), Membership.of(role, commune))))
                    .as("%s", role)
                    .isEqualTo("accounts.refusal.forbidden");
        }
        Official inspector = SomeOfficials.create(
                officials, Membership.of(Role.HANDLER, commune), Membership.of(Role.INSPECTOR, province));
        assertThat(management.find(brahim, inspector.id())).isPresent();
        assertThat(refusal(officials.resetPassword(brahim, inspector.id()))).isEqualTo("accounts.refusal.forbidden");
        assertThat(refusal(officials.deactivate(brahim, inspector.id()))).isEqualTo("accounts.refusal.forbidden");
        int handling =
                officials.getAccount(inspector.id()).memberships().getFirst().id();
        assertThat(officials.revoke(brahim, inspector.id(), handling).isDone()).isTrue();
        assertThat(officials.get(inspector.id()).memberships())
                .containsExactly(Membership.of(Role.INSPECTOR, province));
    }

    @Test
    void theLastSupervisorLeavesOnlyWhenSomebodyGoesOn() {
        Official admin = SomeOfficials.admin(officials);
        Official khadija = SomeOfficials.create(officials, Membership.of(Role.HANDLER, commune));
        int grant = officials.getAccount(brahim.id()).memberships().getFirst().id();
        assertThat(refusal(officials.revoke(rachida, brahim.id(), grant)))
                .isEqualTo("accounts.refusal.last-supervisor");
        assertThat(refusal(officials.deactivate(admin, brahim.id()))).isEqualTo("accounts.refusal.last-supervisor");
        assertThat(refusal(officials.revoke(brahim, brahim.id(), grant, new Departure("لنفسه", null, true))))
                .isEqualTo("accounts.refusal.take-over");
        assertThat(refusal(officials.revoke(rachida, brahim.id(), grant, new Departure("غريب", rachida.id(), false))))
                .isEqualTo("accounts.refusal.successor");
        assertThat(officials
                        .revoke(rachida, brahim.id(), grant, new Departure("تقاعد", khadija.id(), false))
                        .isDone())
                .isTrue();
        assertThat(officials.get(khadija.id()).is(Role.SUPERVISOR, commune)).isTrue();
        assertThat(officials.get(brahim.id()).memberships()).isEmpty();
        assertThat(officials
                        .deactivate(rachida, khadija.id(), new Departure("شغور", null, true))
                        .isDone())
                .isTrue();
        assertThat(jdbc.sql("select reason from platform.audit where action = 'body.taken-over' and subject = ?")
                        .param("body:" + commune)
                        .query(String.class)
                        .list())
                .contains("شغور");
    }

    @Test
    void twoEditorsOfOneAccountNoticeEachOther() {
        Official khadija = SomeOfficials.create(officials, Membership.of(Role.HANDLER, commune));
        int seen = officials.getAccount(khadija.id()).version();
        LocalText name = new LocalText("خديجة", "Khadija");
        assertThat(officials
                        .describe(brahim, khadija.id(), seen, khadija.email(), name)
                        .isDone())
                .isTrue();
        assertThat(refusal(officials.describe(rachida, khadija.id(), seen, khadija.email(), name)))
                .isEqualTo("accounts.refusal.changed-meanwhile");
    }

    @Test
    void onePersonHoldsSeveralRolesAtOnce() {
        Official one = SomeOfficials.create(
                officials,
                Membership.of(Role.HANDLER, commune),
                Membership.agent(commune, 5),
                Membership.of(Role.CLERK, commune));
        assertThat(one.is(Role.HANDLER, commune)).isTrue();
        assertThat(one.services()).containsExactly(5);
        assertThat(one.is(Role.CLERK, commune)).isTrue();
    }

    @Test
    void anInvitedAccountIsNobodyYet() {
        int empty = bodies.listChildren(province).stream()
                .filter(body -> body.code().startsWith("COM-") && body.id() != commune)
                .findFirst()
                .orElseThrow()
                .id();
        officials
                .invite(rachida, someone(Membership.of(Role.HANDLER, empty)), null)
                .get();
        assertThat(joined.isJoined(empty)).isFalse();
        assertThat(officials.listOf(empty)).isEmpty();
    }

    @Test
    void aMembershipThatBeginsByItsDateMakesTheBodyJoinThatDay() {
        int empty = bodies.listChildren(province).stream()
                .filter(body -> body.code().startsWith("COM-"))
                .skip(3)
                .findFirst()
                .orElseThrow()
                .id();
        Official coming = SomeOfficials.create(officials);
        jdbc.sql(
                        "insert into accounts.membership (account_id, body_id, role, since, until) values (?, ?, 'HANDLER', ?, ?)")
                .params(coming.id(), empty, TestClock.TODAY.plusDays(3), TestClock.TODAY.plusDays(5))
                .update();
        turns.tellDirectory();
        assertThat(joined.isJoined(empty)).isFalse();
        clock.advanceDays(3);
        turns.tellDirectory();
        assertThat(joined.isJoined(empty)).isTrue();
        clock.advanceDays(3);
        turns.tellDirectory();
        assertThat(joined.isJoined(empty)).isFalse();
    }

    private static NewOfficial someone(Membership membership) {
        return new NewOfficial(
                "delegated" + next++ + "@test.ma",
                new LocalText("نعيمة", "Naima"),
                Language.AR,
                List.of(membership),
                null);
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome.fold(done -> "done", why -> why.key());
    }
}
