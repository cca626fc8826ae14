package ma.chikaya.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChikayaTest
class OfficialsTest {

    /** Bodies no other test uses. */
    private static int nextBody = 1400;

    @Autowired
    Officials officials;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Joined joined;

    private final int body = nextBody++;

    /** Other tests may count on the body having nobody. */
    @AfterEach
    void leaveTheBody() {
        SomeOfficials.removeAll(officials, body);
    }

    @Test
    void anOfficialHasTheMembershipsOfToday() {
        Official karima = SomeOfficials.create(
                officials, Membership.of(Role.HANDLER, body), Membership.agent(body, 7), Membership.of(Role.ADMIN, 1));
        assertThat(officials.get(karima.id())).isEqualTo(karima);
        assertThat(karima.is(Role.HANDLER, body)).isTrue();
        assertThat(karima.services()).containsExactly(7);
        assertThat(officials.find(" " + karima.email().toUpperCase(java.util.Locale.ROOT)))
                .contains(karima);
        assertThatThrownBy(() -> officials.get(-1)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void listsABodysActiveOfficialsByRole() {
        Official handler = SomeOfficials.create(officials, Membership.of(Role.HANDLER, body));
        Official supervisor = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, body));
        Official gone = SomeOfficials.create(officials, Membership.of(Role.HANDLER, body));
        officials.deactivate(SomeOfficials.admin(officials), gone.id());
        assertThat(officials.listOf(body)).containsExactly(handler, supervisor);
        assertThat(officials.listOf(body, Role.SUPERVISOR)).containsExactly(supervisor);
        assertThat(officials.findNames(List.of(gone.id(), -1))).isEqualTo(Map.of(gone.id(), gone.name()));
    }

    @Test
    void aRightTakenAwayIsGoneAtTheNextQuestion() {
        Official admin = SomeOfficials.admin(officials);
        Official handler = SomeOfficials.create(officials, Membership.of(Role.HANDLER, body));
        int membership =
                officials.getAccount(handler.id()).memberships().getFirst().id();
        officials.revoke(admin, handler.id(), membership);
        assertThat(officials.get(handler.id()).memberships()).isEmpty();
        assertThat(officials.listOf(body)).isEmpty();
        assertThat(officials
                        .grant(admin, handler.id(), Membership.of(Role.HANDLER, body))
                        .isDone())
                .isTrue();
        assertThat(officials.get(handler.id()).is(Role.HANDLER, body)).isTrue();
    }

    @Test
    void onlyAnAdministratorManagesAccountsAndNeverShutsHimselfOut() {
        Official admin = SomeOfficials.admin(officials);
        Official supervisor = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, body));
        assertThat(refusal(officials.grant(supervisor, supervisor.id(), Membership.of(Role.ADMIN, 1))))
                .isEqualTo("accounts.refusal.forbidden");
        assertThat(refusal(officials.create(supervisor, someone("x" + body + "@test.ma"))))
                .isEqualTo("accounts.refusal.forbidden");
        assertThat(refusal(officials.deactivate(supervisor, admin.id()))).isEqualTo("accounts.refusal.forbidden");
        assertThat(refusal(officials.resetPassword(supervisor, admin.id()))).isEqualTo("accounts.refusal.forbidden");
        assertThat(refusal(officials.deactivate(admin, admin.id()))).isEqualTo("accounts.refusal.self");
        int own = officials.getAccount(admin.id()).memberships().getFirst().id();
        assertThat(refusal(officials.revoke(admin, admin.id(), own))).isEqualTo("accounts.refusal.self");
    }

    @Test
    void anAddressHasOneAccount() {
        Official first = SomeOfficials.create(officials);
        assertThat(refusal(officials.create(null, someone(first.email().toUpperCase(java.util.Locale.ROOT)))))
                .isEqualTo("accounts.refusal.email-taken");
        assertThat(refusal(officials.create(null, someone("nobody")))).isEqualTo("accounts.refusal.email");
        assertThat(refusal(officials.grant(null, first.id(), new Membership(body, null, Role.AGENT, false))))
                .isEqualTo("accounts.refusal.service");
        officials.grant(null, first.id(), Membership.agent(body, 4));
        assertThat(refusal(officials.grant(null, first.id(), Membership.agent(body, 4))))
                .isEqualTo("accounts.refusal.held");
    }

    @Test
    void anAccountWithoutAPasswordGetsOneThatMustBeChanged() {
        Created created =
                officials.create(null, someone("fresh" + body + "@test.ma")).get();
        assertThat(created.temporaryPassword()).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        int id = created.official().id();
        assertThat(officials.getAccount(id).temporaryPassword()).isTrue();
        String given = java.util.Objects.requireNonNull(created.temporaryPassword());
        assertThat(refusal(officials.changePassword(id, "wrong", "une phrase assez longue", null)))
                .isEqualTo("accounts.password.old-wrong");
        assertThat(refusal(officials.changePassword(id, given, given, null))).isEqualTo("accounts.password.same");
        assertThat(refusal(officials.changePassword(id, given, "1234567890", null)))
                .isEqualTo("accounts.password.common");
        assertThat(refusal(officials.changePassword(id, given, "court", null))).isEqualTo("accounts.password.short");
        assertThat(officials
                        .changePassword(id, given, "une phrase assez longue", null)
                        .isDone())
                .isTrue();
        assertThat(officials.getAccount(id).temporaryPassword()).isFalse();
    }

    @Test
    void aBodyHasJoinedWhileSomebodyDecidesInIt() {
        Official admin = SomeOfficials.admin(officials);
        SomeOfficials.create(officials, Membership.agent(body, 9), Membership.of(Role.CLERK, body));
        assertThat(joined.isJoined(body)).isFalse();
        Official handler = SomeOfficials.create(officials, Membership.of(Role.HANDLER, body));
        assertThat(joined.isJoined(body)).isTrue();
        officials.deactivate(admin, handler.id());
        assertThat(joined.isJoined(body)).isFalse();
        officials.reactivate(admin, handler.id());
        joined.refresh();
        assertThat(joined.isJoined(body)).isTrue();
        officials.revoke(
                admin,
                handler.id(),
                officials.getAccount(handler.id()).memberships().getFirst().id());
        assertThat(joined.isJoined(body)).isFalse();
    }

    @Test
    void oneWhoIsAloneInHisBodyIsKnownToBe() {
        assertThat(officials.isAloneIn(body)).isFalse();
        SomeOfficials.create(officials, Membership.of(Role.HANDLER, body), Membership.of(Role.SUPERVISOR, body));
        SomeOfficials.create(officials, Membership.agent(body, 3));
        assertThat(officials.isAloneIn(body)).isTrue();
        SomeOfficials.create(officials, Membership.of(Role.HANDLER, body));
        assertThat(officials.isAloneIn(body)).isFalse();
    }

    @Test
    void findsAccountsByTheBeginningsOfWords() {
        int id = officials
                .create(
                        null,
                        new NewOfficial(
                                "z.elidrissi" + body + "@commune.ma",
                                new LocalText("زينب الإدريسي", "Zineb El Idrissi"),
                                Language.FR,
                                List.of(Membership.of(Role.HANDLER, body)),
                                null))
                .get()
                .official()
                .id();
        for (String typed : List.of("zin idr", "زينب", "الادريسي", "z.elidrissi" + body + "@commune.ma")) {
            assertThat(officials
                            .list(new AccountFilter(typed, body, true, null, 10))
                            .accounts())
                    .as(typed)
                    .extracting(Account::id)
                    .containsExactly(id);
        }
        assertThat(officials
                        .list(new AccountFilter("' | zin:* & !", body, null, null, 10))
                        .total())
                .isEqualTo(1);
        assertThat(officials
                        .list(new AccountFilter("inconnue", body, null, null, 10))
                        .accounts())
                .isEmpty();
    }

    @Test
    void pagesThroughAccountsAndCountsThemAll() {
        for (int i = 0; i < 5; i++) SomeOfficials.create(officials, Membership.of(Role.HANDLER, body));
        AccountPage first = officials.list(new AccountFilter("", body, true, null, 3));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.accounts()).hasSize(3);
        AccountPage second = officials.list(new AccountFilter("", body, true, first.next(), 3));
        assertThat(second.accounts()).hasSize(2).doesNotContainAnyElementsOf(first.accounts());
        assertThat(second.next()).isNull();
        assertThat(second.total()).isEqualTo(5);
    }

    @Test
    void everyActLeavesALineWithoutNamesInTheJournal() {
        Official admin = SomeOfficials.admin(officials);
        Official one = SomeOfficials.create(officials, Membership.of(Role.HANDLER, body));
        officials.resetPassword(admin, one.id());
        officials.deactivate(admin, one.id());
        officials.reactivate(admin, one.id());
        var actions = jdbc.sql("select action || ' ' || coalesce(account_id::text, '-') || ' '"
                        + " || coalesce(detail, '') from platform.audit where subject = ? order by id")
                .param("account:" + one.id())
                .query(String.class)
                .list();
        assertThat(actions)
                .containsExactly(
                        "account.created - ",
                        "membership.granted - HANDLER body:" + body,
                        "account.password-reset " + admin.id() + " ",
                        "account.deactivated " + admin.id() + " ",
                        "account.reactivated " + admin.id() + " ");
    }

    private static NewOfficial someone(String email) {
        return new NewOfficial(email, new LocalText("س", "X"), Language.FR, List.of(), null);
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome.fold(done -> "done", refusal -> refusal.key());
    }
}
