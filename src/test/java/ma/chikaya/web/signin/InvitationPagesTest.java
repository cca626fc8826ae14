package ma.chikaya.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.InvitationWay;
import ma.chikaya.accounts.Invitations;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.NewOfficial;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SealedCode;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChikayaTest
class InvitationPagesTest {

    private static final String PAGE = "/desk/sign-in/invitation";
    private static final String PASSWORD = "ثلاث قطط على السطح";
    private static final int BODY = 1610;
    private static int next = 1;

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Invitations invitations;

    @Autowired
    Joined joined;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Official supervisor;
    private Account invited;
    private SealedCode sealed;
    private Visitor browser;

    @BeforeEach
    void anInvitedUser() {
        supervisor = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, BODY));
        invited = officials
                .invite(
                        supervisor,
                        new NewOfficial(
                                "invited" + next++ + "@test.ma",
                                new LocalText("مدعوة", "Invitée"),
                                Language.AR,
                                List.of(Membership.of(Role.HANDLER, BODY)),
                                null),
                        null)
                .get();
        sealed = issue(invited.id());
        browser = new Visitor(port);
        browser.get(PAGE);
    }

    @AfterEach
    void leaveTheBody() {
        SomeOfficials.removeAll(officials, BODY);
    }

    @Test
    void theCodeOfTheLetterSetsThePasswordAndOpensTheDesk() {
        assertThat(new Visitor(port).get("/invitation").location()).isEqualTo(PAGE);
        var weak = use(invited.email(), sealed.code(), "court");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("كلمة السر قصيرة", invited.email()).doesNotContain("court");
        String typed = sealed.code().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(use(invited.email(), typed, PASSWORD).location()).isEqualTo("/desk");
        assertThat(browser.get("/desk/me").status()).isEqualTo(200);
        Account account = officials.getAccount(invited.id());
        assertThat(account.activatedAt()).isNotNull();
        assertThat(account.lastSignIn()).isNotNull();
        new Visitor(port).signIn(invited.email(), PASSWORD);
    }

    @Test
    void aCodeIsUsedOnce() {
        use(invited.email(), sealed.code(), PASSWORD);
        browser = new Visitor(port);
        browser.get(PAGE);
        var again = use(invited.email(), sealed.code(), "autre phrase bien longue");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("استعمل هذا الرمز من قبل");
        new Visitor(port).signIn(invited.email(), PASSWORD);
    }

    @Test
    void aLateCodeSaysSinceWhen() {
        clock.advanceDays(14);
        assertThat(use(invited.email(), sealed.code(), "court").body()).contains("كلمة السر قصيرة");
        clock.advanceDays(1);
        var late = use(invited.email(), sealed.code(), PASSWORD);
        assertThat(late.body()).contains("انتهت صلاحية هذا الرمز في 7 دجنبر 2026");
        assertThat(officials.getAccount(invited.id()).hasPassword()).isFalse();
    }

    @Test
    void anotherPersonsCodeOpensNothingAndTellsNothing() {
        var other = use(supervisor.email(), sealed.code(), PASSWORD);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("البريد أو الرمز غير صحيح");
        assertThat(use("nobody@test.ma", sealed.code(), PASSWORD).body()).contains("البريد أو الرمز غير صحيح");
        new Visitor(port).signIn(supervisor.email(), SomeOfficials.PASSWORD);
        assertThat(use(invited.email(), sealed.code(), PASSWORD).location()).isEqualTo("/desk");
    }

    @Test
    void aNewCodeVoidsTheOldOneAndAClosedAccountNone() {
        SealedCode second = issue(invited.id());
        assertThat(use(invited.email(), sealed.code(), PASSWORD).body()).contains("صدر لك رمز أحدث");
        officials.deactivate(supervisor, invited.id());
        assertThat(use(invited.email(), second.code(), PASSWORD).body()).contains("البريد أو الرمز غير صحيح");
    }

    @Test
    void guessingIsSlowedForTheGuesserAlone() {
        for (int i = 0; i < 5; i++) {
            assertThat(use(invited.email(), "aaaa-bbbb-ccc" + i, PASSWORD).status())
                    .isEqualTo(422);
        }
        assertThat(use(invited.email(), sealed.code(), PASSWORD).status()).isEqualTo(429);
        Visitor elsewhere = Visitor.from("127.0.0.9", port);
        elsewhere.get(PAGE);
        assertThat(officials.getAccount(invited.id()).hasPassword()).isFalse();
        assertThat(elsewhere
                        .submit(PAGE, Map.of("email", invited.email(), "code", sealed.code(), "password", PASSWORD))
                        .location())
                .isEqualTo("/desk");
    }

    @Test
    void aResetShutsTheAccountUntilItsOwnerComesBack() {
        Visitor desk = new Visitor(port).signIn(supervisor.email(), SomeOfficials.PASSWORD);
        Official admin = SomeOfficials.admin(officials);
        SealedCode anew = invitations
                .issue(admin, List.of(supervisor.id()), InvitationWay.LETTER, "ضاع هاتفه")
                .get()
                .getFirst();
        assertThat(desk.get("/desk/me").location()).startsWith("/desk/sign-in");
        assertThat(officials.getAccount(supervisor.id()).hasPassword()).isFalse();
        assertThat(use(supervisor.email(), anew.code(), PASSWORD).location()).isEqualTo("/desk");
    }

    @Test
    void codesAreKeptAsHashesOnly() {
        assertThat(jdbc.sql("select count(*) from accounts.invitation where code_hash like ? or code_hash like ?")
                        .params("%" + sealed.code() + "%", "%" + sealed.code().replace("-", "") + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sealed.toString()).doesNotContain(sealed.code());
    }

    private SealedCode issue(int account) {
        return invitations
                .issue(supervisor, List.of(account), InvitationWay.LETTER, null)
                .get()
                .getFirst();
    }

    private Visitor.Answer use(String email, String code, String password) {
        return browser.submit(PAGE, Map.of("email", email, "code", code, "password", password));
    }
}
