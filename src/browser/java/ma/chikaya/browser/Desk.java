package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import ma.chikaya.accounts.Telephone;
import ma.chikaya.law.LegalClock;

/** An official at the desk: signs in, opens cases, decides. */
final class Desk {

    private final Window window;

    private Desk(Window window) {
        this.window = window;
    }

    /** Signs in with one of the demonstration's accounts. */
    static Desk of(Window window, String account) {
        window.open("/desk/sign-in?lang=" + window.look().language().tag());
        Desk desk = new Desk(window);
        desk.signsIn(account);
        assertThat(window.address()).doesNotContain("sign-in");
        return desk;
    }

    /** Comes for the first time, with the code of a letter. */
    static Desk activates(Window window, String email, String code, String password) {
        window.open("/invitation?lang=" + window.look().language().tag());
        window.type("email", email);
        window.type("code", code);
        window.type("password", password);
        window.press("main form .actions button");
        assertThat(window.address()).as(window.text()).doesNotContain("sign-in");
        return new Desk(window);
    }

    /** Ties a telephone to the account by the key the page shows, and keeps the recovery codes. */
    void tiesATelephone() {
        if (!window.has("#totp-key")) {
            window.press("header a[href='/desk/me']");
            window.press(window.find("main a[href='/desk/me/second-factor']").first());
        }
        String key = window.find("#totp-key").innerText().replaceAll("\\s", "");
        window.type("code", new Telephone(key, InstantSource.system()).shows(0));
        window.press("main form .actions button");
        assertThat(window.find("#recovery-codes li").count()).isPositive();
        window.press("main a.btn");
    }

    /** Fills the sign-in that stands on the page. */
    void signsIn(String account) {
        window.fill("#email", account + "@demo.chikaya.example");
        window.fill("#password", "demonstration");
        window.press("main form.card .actions button");
    }

    Window window() {
        return window;
    }

    void opens(String code) {
        assertThat(window.open(path(code))).isEqualTo(200);
    }

    /** Turns the pages of the list of open cases until one stands there. */
    void meetsInTheList(String code) {
        window.open("/desk");
        while (!window.has("main a[href='" + path(code) + "']")) {
            assertThat(window.has("main a[rel=next]")).as("a page more").isTrue();
            window.press("main a[rel=next]");
        }
    }

    /** Opens a decision from the case page, as its link stands there; what follows fills the form. */
    void begins(String code, String decision) {
        opens(code);
        window.press(window.find("main a[href='" + path(code) + "/" + decision + "']")
                .first());
    }

    /** Sends the decision; it must be accepted. */
    void decides() {
        window.press("#decision .actions button:not([name])");
        assertThat(window.status()).as(window.text()).isEqualTo(200);
    }

    void accepts(String code, String reason) {
        begins(code, "accept");
        window.type("reason", reason);
        decides();
    }

    void asksAService(String code, String question) {
        begins(code, "circulate");
        window.find("main input[name=services]").first().check();
        window.type("question", question);
        window.type("due", inDays(7));
        decides();
    }

    void answersTheRequest(String answer) {
        window.type("answer", answer);
        window.press("main form[id^=request] .actions button");
        assertThat(window.address()).startsWith("/desk/asked?");
    }

    /** Looks for a body by its name and ticks it. */
    void finds(int body, String name) {
        window.type("words", name);
        window.press("#decision button[value=more]");
        window.choose("body", Integer.toString(body));
    }

    /** Fills the boxes of one point of the draft that stands on the case page. */
    void drafts(int point, Words words) {
        window.type("finding-" + point, words.finding());
        window.type("reason-" + point, words.reason());
        window.type("measure-" + point, words.measure());
        window.type("owner-" + point, words.town());
        window.type("due-" + point, inDays(20));
    }

    void proposes() {
        window.press("#answer button[value=propose]");
        assertThat(window.status()).as(window.text()).isEqualTo(200);
    }

    void approves() {
        window.press("#decision button[value=approve]");
        assertThat(window.status()).as(window.text()).isEqualTo(200);
    }

    /** The text of a case's page, as this official reads it. */
    String reads(String code) {
        opens(code);
        return window.text();
    }

    /** A day from today on, as a date field takes it. */
    static String inDays(int days) {
        return LegalClock.dayOf(Instant.now()).plusDays(days).toString();
    }

    static String path(String code) {
        return "/desk/case/" + code;
    }
}
