package ma.chikaya.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChikayaTest
class MePagesTest {

    private static final int BODY = 1602;

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    private Official supervisor;
    private Official handler;
    private Visitor browser;

    @BeforeEach
    void aSupervisorAndHisHandler() {
        supervisor = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, BODY));
        handler = SomeOfficials.create(officials, Membership.of(Role.HANDLER, BODY));
        browser = new Visitor(port).signIn(supervisor.email(), SomeOfficials.PASSWORD);
    }

    @AfterEach
    void leaveTheBody() {
        SomeOfficials.removeAll(officials, BODY);
    }

    @Test
    void showsWhoOneIsAndWhatOneMayDo() {
        assertThat(browser.get("/desk/me").body())
                .contains(supervisor.name().ar(), supervisor.email(), "مشرف", "جماعة");
        assertThat(new Visitor(port).get("/desk/me").location()).startsWith("/desk/sign-in");
    }

    @Test
    void notesAnAbsenceWithADeputyAndTakesItBack() {
        browser.get("/desk/me");
        Map<String, String> absence =
                new HashMap<>(Map.of("first-day", "2026-11-30", "last-day", "2026-12-06", "deputy", handler.id() + ""));
        assertThat(browser.submit("/desk/me/absences", absence).location()).isEqualTo("/desk/me?done=absence");
        assertThat(browser.get("/desk/me?done=absence").body())
                .contains(
                        "من 30 نونبر 2026 إلى نهاية 6 دجنبر 2026",
                        handler.name().ar(),
                        "سجل غيابك");
        assertThat(officials.approversOf(BODY, java.time.LocalDate.of(2026, 12, 6)))
                .containsExactly(handler.id());
        var again = browser.submit("/desk/me/absences", absence);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("سجلت غيابا آخر في هذه الأيام", "value=\"2026-12-06\"");
        int id = officials.listAbsences(supervisor.id()).getFirst().id();
        browser.submit("/desk/me/absences/" + id + "/delete", Map.of());
        assertThat(officials.listAbsences(supervisor.id())).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithADate() {
        browser.get("/desk/me");
        for (String wrong : new String[] {"", "2026-02-30", "tomorrow", "99999-01-01", "<b>"}) {
            var answer = browser.submit("/desk/me/absences", Map.of("first-day", "2026-11-30", "last-day", wrong));
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).as(wrong).contains("اكتب آخر يوم من الغياب", "<title>خطأ:");
        }
    }

    @Test
    void nobodyTakesBackTheAbsenceOfAnother() {
        var absence = officials
                .addAbsence(
                        handler.id(), java.time.LocalDate.of(2026, 12, 1), java.time.LocalDate.of(2026, 12, 2), null)
                .get();
        browser.get("/desk/me");
        String token = browser.hiddenField("/desk/me/absences", "_csrf");
        browser.post("/desk/me/absences/" + absence.id() + "/delete", Map.of("_csrf", token));
        assertThat(officials.listAbsences(handler.id())).hasSize(1);
    }

    @Test
    void keepsTheLanguageForPagesAndNotices() {
        browser.get("/desk/me");
        var answer = browser.submit("/desk/me/language", Map.of("language", "fr"));
        assertThat(browser.open(answer.location()).body())
                .contains("<html lang=\"fr\"", "Votre langue est enregistrée");
        assertThat(browser.get("/desk/me").body()).contains("Mon compte");
        assertThat(officials.get(supervisor.id()).language()).isEqualTo(Language.FR);
    }

    @Test
    void theDeskSpeaksArabicToWhoReadsTamazightOnTheCitizensPages() {
        browser.keep("lang", "zgh");
        assertThat(browser.get("/").body()).contains("<html lang=\"zgh\" dir=\"ltr\"");
        for (String address : List.of("/desk", "/desk/me", "/desk/me/password", "/desk/nowhere", "/desk/me?lang=zgh")) {
            assertThat(browser.open(address).body())
                    .as(address)
                    .contains("<html lang=\"ar\" dir=\"rtl\"")
                    .doesNotContain("zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ");
        }
        assertThat(new Visitor(port).open("/desk/sign-in?lang=zgh").body())
                .contains("<html lang=\"ar\" dir=\"rtl\"", "hreflang=\"fr\"")
                .doesNotContain("zgh");
        browser.get("/desk/me");
        browser.submit("/desk/me/language", Map.of("language", "zgh"));
        assertThat(officials.get(supervisor.id()).language()).isEqualTo(Language.AR);
        assertThat(browser.get("/").body()).contains("<html lang=\"zgh\"");
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        Visitor telephone = new Visitor(port).signIn(supervisor.email(), SomeOfficials.PASSWORD);
        browser.get("/desk/me/password");
        var wrong = browser.submit("/desk/me/password", Map.of("old-password", "no", "password", "جملة أخرى طويلة"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("كلمة السر الحالية غير صحيحة");
        browser.submit(
                "/desk/me/password", Map.of("old-password", SomeOfficials.PASSWORD, "password", "جملة أخرى طويلة"));
        assertThat(browser.get("/desk/me").status()).isEqualTo(200);
        assertThat(telephone.get("/desk/me").location()).startsWith("/desk/sign-in");
        assertThat(new Visitor(port)
                        .signIn(supervisor.email(), "جملة أخرى طويلة")
                        .get("/desk/me")
                        .status())
                .isEqualTo(200);
    }
}
