package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.citizens.Contact;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All one's submissions together, in a browser without scripts. */
@ChikayaTest
class MineTest {

    private static final String CODE = "271828";

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TestClock clock;

    @Autowired
    private Secrets secrets;

    @Test
    void whatIsFiledWhileSignedInJoinsTheListAndOpensFromIt() {
        Citizen fatima = signedIn();
        Citizen.Receipt receipt = filed(fatima);
        Visitor.Answer list = fatima.browser.get("/mine");
        assertThat(Citizen.words(list.body())).contains("الضو العمومي", "مسجلة");
        assertThat(list.header("cache-control")).isEqualTo("no-store");
        assertThat(list.body()).as("the whole contact is never shown").doesNotContain(fatima.phone);
        fatima.browser.get("/mine/notices");
        assertThat(fatima.browser
                        .submit("/mine/notices", Map.of("way", "portal", "language", "fr"))
                        .location())
                .isEqualTo("/mine/notices?done=1");
        assertThat(fatima.browser.get("/mine/notices").body())
                .contains("سجلنا ملفك", "/mine/" + receipt.code(), "value=\"portal\" checked", "value=\"fr\" selected");
        fatima.browser.get("/mine");
        // The case cookie of the filing is put away: the list alone opens it again.
        fatima.browser.get(receipt.path());
        fatima.browser.submit(receipt.path() + "/close", Map.of());
        assertThat(fatima.browser.get("/mine/" + receipt.code()).location()).isEqualTo(receipt.path());
        assertThat(Citizen.words(fatima.browser.get(receipt.path()).body())).contains("الضو العمومي");
    }

    @Test
    void aCallIsChosenOnThePageOfTheCaseWithTheLanguageToSpeak() {
        Citizen fatima = Citizen.at(port);
        String notices = filed(fatima).path() + "/notices";
        String page = fatima.browser.get(notices).body();
        assertThat(page).contains("value=\"call\"", "value=\"darija\" selected").doesNotContain(fatima.phone);
        Map<String, String> wish = Map.of("way", "call", "language", "ar", "spoken", "tamazight");
        assertThat(fatima.browser.submit(notices, wish).location()).isEqualTo(notices + "?done=1");
        assertThat(fatima.browser.get(notices).body())
                .contains("value=\"call\" checked", "value=\"tamazight\" selected");
        assertThat(fatima.browser
                        .submit(notices, Map.of("way", "portal", "language", "ar"))
                        .location())
                .isEqualTo(notices + "?done=1");
        assertThat(fatima.browser.get(notices).body()).contains("value=\"portal\" checked");
    }

    @Test
    void whatWasFiledBeforeIsAddedByCodeAndContactAndNobodyElses() {
        Citizen before = Citizen.at(port);
        Citizen.Receipt receipt = filed(before);
        Citizen fatima = Citizen.at(port);
        signIn(fatima, before.phone);
        Visitor.Answer added = from(fatima, "/mine/claim", Map.of("code", receipt.code()));
        assertThat(added.location()).isEqualTo("/mine?done=claimed");
        assertThat(fatima.browser.get("/mine").body()).contains("/mine/" + receipt.code());

        Citizen stranger = signedIn();
        Visitor.Answer refused = from(stranger, "/mine/claim", Map.of("code", receipt.code()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("/mine/" + receipt.code());
        assertThat(stranger.browser.get("/mine/" + receipt.code()).location()).isEqualTo(receipt.path());
        assertThat(Citizen.words(stranger.browser.get(receipt.path()).body()))
                .as("not his: the key is asked for")
                .doesNotContain("الضو العمومي");
    }

    @Test
    void takingOffTheListLeavesTheFileAndForgettingLeavesAll() {
        Citizen fatima = signedIn();
        Citizen.Receipt receipt = filed(fatima);
        from(fatima, "/mine/" + receipt.code() + "/let-go", Map.of());
        assertThat(fatima.browser.get("/mine").body()).doesNotContain("/mine/" + receipt.code() + "\"");
        assertThat(fatima.browser.get(receipt.path()).body()).contains("الضو العمومي");
        fatima.browser.get("/mine/forget");
        assertThat(fatima.browser.submit("/mine/forget", Map.of()).location()).isEqualTo("/mine");
        assertThat(fatima.browser.get("/mine").body()).doesNotContain("/mine/leave");
    }

    @Test
    void leavingEverywhereSignsOtherBrowsersOut() {
        Citizen fatima = signedIn();
        Citizen elsewhere = Citizen.at(port);
        signIn(elsewhere, fatima.phone);
        from(fatima, "/mine/leave", Map.of("then", "everywhere"));
        assertThat(elsewhere.browser.get("/mine").body()).doesNotContain("/mine/leave");
    }

    @Test
    void aWrongCodeSaysWhatToDo() {
        Citizen fatima = Citizen.at(port);
        sent(fatima.phone);
        Visitor.Answer wrong = entered(fatima, fatima.phone, "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Citizen.errors(wrong.body())).contains("اطلب رمزا آخر");
    }

    @Test
    void anInstallationThatSendsNothingSaysSo() {
        Citizen fatima = Citizen.at(port, "fr");
        assertThat(Citizen.words(fatima.browser.get("/mine").body())).contains("n’envoie pas de messages");
    }

    private static Visitor.Answer from(Citizen citizen, String action, Map<String, String> fields) {
        citizen.browser.get("/mine");
        return citizen.browser.submit(action, fields);
    }

    private Citizen signedIn() {
        Citizen citizen = Citizen.at(port);
        signIn(citizen, citizen.phone);
        return citizen;
    }

    private void signIn(Citizen citizen, String phone) {
        sent(phone);
        assertThat(entered(citizen, phone, CODE).location()).isEqualTo("/mine");
    }

    /** With the form's token of another page: the one that sends codes is closed in this application. */
    private static Visitor.Answer entered(Citizen citizen, String phone, String code) {
        citizen.browser.get("/track");
        Map<String, String> fields = new HashMap<>(citizen.browser.hiddenFields("/track"));
        fields.putAll(Map.of("contact", phone, "code", code));
        return citizen.browser.post("/mine/enter", fields);
    }

    /** As if a code had been sent there: this application sends none. */
    private void sent(String phone) {
        String contact = Contact.parse(phone).get().value();
        sql.execute(
                "insert into citizens.code (contact, hash, expires_at) values (?, ?, ?::timestamptz) on conflict (contact)"
                        + " do update set hash = excluded.hash, tries = 0, expires_at = excluded.expires_at",
                contact,
                secrets.token("citizen-code", contact + " " + CODE),
                OffsetDateTime.ofInstant(clock.instant().plusSeconds(600), ZoneOffset.UTC));
    }

    private Citizen.Receipt filed(Citizen citizen) {
        return citizen.fill(Citizen.LIGHT, "unknown").send();
    }
}
