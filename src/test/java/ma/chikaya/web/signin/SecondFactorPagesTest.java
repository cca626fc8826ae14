package ma.chikaya.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.NewOfficial;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.accounts.Telephone;
import ma.chikaya.accounts.TestSignIns;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChikayaTest
class SecondFactorPagesTest {

    private static final String PAGE = "/desk/me/second-factor";
    private static final int BODY = 1611;
    private static int next = 1;

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    TestClock clock;

    private Official supervisor;
    private Visitor browser;

    @SuppressWarnings("NullAway.Init")
    private Telephone telephone;

    private List<String> recovery = List.of();

    @BeforeEach
    void aSupervisorWithATelephone() {
        supervisor = secured(Role.SUPERVISOR);
        browser = new Visitor(port).signIn(supervisor.email(), SomeOfficials.PASSWORD);
    }

    @AfterEach
    void leaveTheBody() {
        SomeOfficials.removeAll(officials, BODY);
    }

    @Test
    void whoMustHaveItGoesNoFurtherThanItsPage() {
        assertThat(browser.get("/desk").location()).isEqualTo(PAGE);
        assertThat(browser.get("/desk/accounts").location()).isEqualTo(PAGE);
        assertThat(browser.get(PAGE).body()).contains("مهمتك تتطلب رمزا من هاتفك", "<svg class=\"qr\"");
        setUp();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.get("/desk").status()).isEqualTo(200);
        assertThat(browser.get(PAGE).body()).doesNotContain("<svg class=\"qr\"", recovery.getFirst());
        Official handler = secured(Role.HANDLER);
        assertThat(new Visitor(port)
                        .signIn(handler.email(), SomeOfficials.PASSWORD)
                        .get("/desk")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSignInAsksForTheCodeAfterThePasswordAndForNothingBefore() {
        setUp();
        clock.advance(Duration.ofMinutes(1));
        Visitor fresh = new Visitor(port);
        var asked = password(fresh);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("اكتب رمز هاتفك").doesNotContain(SomeOfficials.PASSWORD);
        assertThat(fresh.cookie("desk")).isEmpty();
        assertThat(fresh.get("/desk").location()).startsWith("/desk/sign-in");
        password(fresh);
        assertThat(code(fresh, "000000").status()).isEqualTo(401);
        assertThat(code(fresh, telephone.shows(0)).location()).isEqualTo("/desk");
    }

    @Test
    void aCodeIsTakenOnceAndAClockHalfAMinuteOffIsBorneWith() {
        setUp();
        clock.advance(Duration.ofMinutes(5));
        String shown = telephone.shows(0);
        Visitor first = new Visitor(port);
        password(first);
        assertThat(code(first, " " + shown.substring(0, 3) + " " + shown.substring(3))
                        .location())
                .isEqualTo("/desk");
        Visitor second = new Visitor(port);
        password(second);
        assertThat(code(second, shown).status()).isEqualTo(401);
        // The telephone runs ahead by one step, and then behind: what was taken since is not taken again.
        assertThat(code(second, telephone.shows(1)).location()).isEqualTo("/desk");
        Visitor third = new Visitor(port);
        password(third);
        assertThat(code(third, telephone.shows(-1)).status()).isEqualTo(401);
        clock.advance(Duration.ofMinutes(5));
        assertThat(code(third, telephone.shows(-2)).status()).isEqualTo(401);
        assertThat(code(third, telephone.shows(2)).status()).isEqualTo(401);
        assertThat(code(third, telephone.shows(-1)).location()).isEqualTo("/desk");
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        setUp();
        Visitor lost = new Visitor(port);
        password(lost);
        assertThat(code(lost, recovery.get(3).toUpperCase(java.util.Locale.ROOT))
                        .location())
                .isEqualTo("/desk");
        Visitor again = new Visitor(port);
        password(again);
        assertThat(code(again, recovery.get(3)).status()).isEqualTo(401);
        assertThat(code(again, recovery.get(4)).location()).isEqualTo("/desk");
        assertThat(again.get("/desk/me").body()).contains("8 رموز احتياطية");
    }

    @Test
    void guessingTheCodeIsSlowedAndAnOldTicketIsNoPassword() {
        setUp();
        clock.advance(Duration.ofMinutes(1));
        Visitor guesser = new Visitor(port);
        password(guesser);
        for (int i = 0; i < 5; i++)
            assertThat(code(guesser, "00000" + i).status()).isEqualTo(401);
        assertThat(code(guesser, telephone.shows(0)).status()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(11));
        var late = code(guesser, telephone.shows(0));
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.body()).contains("اكتبها من جديد", "name=\"password\"");
        guesser.get("/desk/sign-in");
        var forged = guesser.submit(
                "/desk/sign-in", Map.of("ticket", supervisor.id() + ".9999999999.AAAA", "code", telephone.shows(0)));
        assertThat(forged.status()).isEqualTo(401);
    }

    @Test
    void itIsGivenUpOnlyByWhoMayGoWithoutIt() {
        setUp();
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.get(PAGE).body()).doesNotContain(PAGE + "/remove");
        Map<String, String> fields =
                Map.of("_csrf", browser.hiddenField(PAGE + "/codes", "_csrf"), "code", telephone.shows(0));
        assertThat(browser.post(PAGE + "/remove", fields).status()).isEqualTo(422);
        var renewed = browser.post(PAGE + "/codes", fields);
        assertThat(codes(renewed.body())).hasSize(10).doesNotContainAnyElementsOf(recovery);
        officials.resetPassword(SomeOfficials.admin(officials), supervisor.id());
        assertThat(officials.getAccount(supervisor.id()).secondFactor()).isFalse();
    }

    @Test
    void aHeldFormGoesThroughBothSteps() {
        setUp();
        clock.advance(Duration.ofMinutes(1));
        browser.get("/desk/me");
        String token = browser.hiddenField("/desk/sign-out", "_csrf");
        browser.forget("desk");
        browser.post("/desk/nowhere/answer", Map.of("_csrf", token, "finding", "كلام طويل لا يضيع أبدا"));
        var asked = browser.submit(
                "/desk/sign-in/resume", Map.of("email", supervisor.email(), "password", SomeOfficials.PASSWORD));
        assertThat(asked.body()).contains("name=\"ticket\"", "كلام طويل لا يضيع أبدا");
        var again = browser.submit("/desk/sign-in/resume", Map.of("code", telephone.shows(0)));
        assertThat(again.status()).isEqualTo(200);
        assertThat(browser.hiddenFields("/desk/nowhere/answer")).containsEntry("finding", "كلام طويل لا يضيع أبدا");
    }

    @Test
    void sessionsAreListedAndEnded() {
        Official handler = secured(Role.HANDLER);
        Visitor office = new Visitor(port).signIn(handler.email(), SomeOfficials.PASSWORD);
        Visitor phone = new Visitor(port).signIn(handler.email(), SomeOfficials.PASSWORD);
        assertThat(office.get("/desk/me").body()).contains("أين دخلت", "هذا الجهاز", "127.0.0.1");
        String session = office.hiddenField("/desk/me/sessions/end", "session");
        assertThat(session).isNotEqualTo(phone.cookie("desk").orElseThrow());
        assertThat(office.submit("/desk/me/sessions/end", Map.of("session", session))
                        .location())
                .isEqualTo("/desk/me?done=session");
        assertThat(phone.get("/desk/me").location()).startsWith("/desk/sign-in");
        assertThat(office.get("/desk/me").status()).isEqualTo(200);
    }

    private void setUp() {
        Matcher key = Pattern.compile("id=\"totp-key\">([A-Z2-7 ]+)<")
                .matcher(browser.get(PAGE).body());
        assertThat(key.find()).isTrue();
        telephone = new Telephone(key.group(1).replace(" ", ""), clock);
        assertThat(browser.submit(PAGE, Map.of("code", "123")).status()).isEqualTo(422);
        var done = browser.submit(PAGE, Map.of("code", telephone.shows(0)));
        assertThat(done.status()).isEqualTo(200);
        recovery = codes(done.body());
    }

    private static List<String> codes(String page) {
        List<String> found = new ArrayList<>();
        Matcher codes =
                Pattern.compile("<bdi class=\"code\">([a-z2-9-]{14})</bdi>").matcher(page);
        while (codes.find()) found.add(codes.group(1));
        return found;
    }

    private Visitor.Answer password(Visitor visitor) {
        visitor.get("/desk/sign-in");
        return visitor.submit("/desk/sign-in", Map.of("email", supervisor.email(), "password", SomeOfficials.PASSWORD));
    }

    private static Visitor.Answer code(Visitor visitor, String code) {
        return visitor.submit("/desk/sign-in", Map.of("code", code));
    }

    private Official secured(Role role) {
        return officials
                .create(
                        null,
                        new NewOfficial(
                                "person" + next++ + TestSignIns.SECURED,
                                new LocalText("موظف", "Agent"),
                                Language.AR,
                                List.of(Membership.of(role, BODY)),
                                SomeOfficials.PASSWORD))
                .get()
                .official();
    }
}
