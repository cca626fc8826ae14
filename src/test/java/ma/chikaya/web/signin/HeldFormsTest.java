package ma.chikaya.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A signed-out official in the middle of a long answer: his text is not lost. */
@ChikayaTest
class HeldFormsTest {

    private static final String FORM = "/desk/no-such-page/answer";
    private static final String TEXT = "عاينت اللجنة الزنقة يوم 3 نونبر.\n<b>\"وسيتم\" الإصلاح</b> & قبل نهاية الشهر.";

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    private Official official;
    private Visitor browser;

    @BeforeEach
    void anOfficialWhoseSessionRanOut() {
        official = SomeOfficials.admin(officials);
        browser = new Visitor(port).signIn(official.email(), SomeOfficials.PASSWORD);
        browser.get("/admin/accounts");
        token = browser.hiddenField("/desk/sign-out", "_csrf");
    }

    private String token = "";

    @Test
    void whatHeTypedComesBackAfterHeSignsInOnTheSamePage() {
        browser.forget("desk");
        var held = browser.post(FORM, fields());
        assertThat(held.status()).isEqualTo(401);
        assertThat(held.body())
                .contains("لم يضع ما كتبته", "عاينت اللجنة", "&lt;b>")
                .doesNotContain("<b>\"وسيتم\"", "secret words");
        var wrong = browser.submit("/desk/sign-in/resume", Map.of("email", official.email(), "password", "wrong one"));
        assertThat(wrong.status()).isEqualTo(401);
        var again = browser.submit(
                "/desk/sign-in/resume", Map.of("email", official.email(), "password", SomeOfficials.PASSWORD));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("أرسل ما كتبته");
        Map<String, String> sent = browser.hiddenFields(FORM);
        assertThat(sent)
                .containsEntry("finding", TEXT)
                .containsEntry("version", "7")
                .doesNotContainKey("old-password");
        // Nobody has written the page it is sent to yet; what counts is that the door lets it through.
        assertThat(browser.post(FORM, sent).status()).isEqualTo(404);
    }

    @Test
    void aFormOfAnEarlierSessionIsHeldTooAndSentWithTheNewToken() {
        browser.forget("desk");
        browser.forget("XSRF-TOKEN");
        browser.signIn(official.email(), SomeOfficials.PASSWORD);
        var held = browser.post(FORM, fields());
        assertThat(held.status()).isEqualTo(403);
        assertThat(held.body()).contains("أرسل ما كتبته", "عاينت اللجنة");
        assertThat(browser.post(FORM, browser.hiddenFields(FORM)).status()).isEqualTo(404);
    }

    @Test
    void aFormWithFilesKeepsItsTextAndSaysThatFilesMustBeAttachedAgain() {
        browser.forget("desk");
        var held = browser.postMultipart(FORM, fields());
        assertThat(held.status()).isEqualTo(401);
        assertThat(held.body()).contains("عاينت اللجنة", "أرفقها من جديد");
        browser.submit("/desk/sign-in/resume", Map.of("email", official.email(), "password", SomeOfficials.PASSWORD));
        assertThat(browser.hiddenFields(FORM)).containsEntry("finding", TEXT);
    }

    @Test
    void anotherSitePutsNoWordsIntoHisMouth() {
        browser.forget("desk");
        for (String origin : new String[] {"https://evil.ma", "null", "http://localhost:1"}) {
            var answer = browser.post(FORM, Map.of("finding", TEXT), Map.of("Origin", origin));
            assertThat(answer.status()).as(origin).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("عاينت اللجنة");
        }
        var fetched = browser.post(FORM, Map.of("finding", TEXT), Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(fetched.status()).isEqualTo(403);
    }

    @Test
    void theHeldFormGoesBackToTheDeskAndNowhereElse() {
        browser.forget("desk");
        browser.post(FORM, fields());
        Map<String, String> carried = new HashMap<>(browser.hiddenFields("/desk/sign-in/resume"));
        carried.putAll(Map.of("email", official.email(), "password", SomeOfficials.PASSWORD));
        for (String evil : new String[] {"https://evil.ma/", "//evil.ma", "/desk/../file", "/desk/sign-out", "/file"}) {
            carried.put("held-action", evil);
            assertThat(browser.post("/desk/sign-in/resume", carried).location())
                    .as(evil)
                    .isEqualTo("/desk/sign-in");
        }
    }

    @Test
    void thePageIsReachedThroughTheDoorOnly() {
        assertThat(browser.get("/desk/sign-in/held").location()).isEqualTo("/desk/sign-in");
        assertThat(browser.post("/desk/sign-in/held", fields()).location()).isEqualTo("/desk/sign-in");
    }

    @Test
    void aFragmentAskedForWithoutASessionSendsTheWholePageToTheSignIn() {
        browser.forget("desk");
        var answer = browser.post(FORM, fields(), Map.of("Origin", "http://localhost:" + port, "HX-Request", "true"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Retarget")).isEqualTo("body");
    }

    private Map<String, String> fields() {
        return Map.of("_csrf", token, "finding", TEXT, "version", "7", "old-password", "secret words");
    }
}
