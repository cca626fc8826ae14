package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.BrowserTest;
import ma.chikaya.browser.Portal.Look;
import ma.chikaya.demo.Demonstration;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job: from a citizen's own words to a reasoned answer, and back where it convinces nobody. */
@BrowserTest
class JourneyTest {

    private static final String PHONE = "0661 23 45 ";

    @Autowired
    Portal portal;

    @Autowired
    Demonstration demonstration;

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true,01", "AR,false,02", "FR,true,03", "FR,false,04"})
    void aComplaintTravelsFromOwnWordsToAReasonedAnswer(Language language, boolean scripts, String digits) {
        demonstration.signIns();
        Words words = Words.in(language);
        Body tiznit = demonstration.tiznit();
        String phone = PHONE + digits;

        Citizen aicha = new Citizen(portal.window(Look.phone(language).withScripts(scripts)));
        aicha.tells(words.trouble());
        aicha.confirmsPlace();
        aicha.addresses(tiznit.id(), words.town());
        aicha.attaches(Evidence.picture());
        aicha.goesOn();
        aicha.introducesHerself(words.name(), phone);
        aicha.goesOn();
        assertThat(aicha.window().text()).contains(words.trouble(), words.name(), "lamp.jpg");
        Citizen.Receipt receipt = aicha.sends();
        assertThat(receipt.code()).hasSize(12);
        assertThat(receipt.pin()).hasSize(6);
        assertThat(aicha.window().find("#promise").innerText()).containsPattern("\\d");
        assertThat(aicha.window().find("svg[class*=qr], .receipt svg").count()).isPositive();

        Desk khadija = Desk.of(portal.window(Look.desk(language).withScripts(scripts)), "khadija.tiznit");
        assertThat(khadija.window().has("main a[href='" + Desk.path(receipt.code()) + "']"))
                .isTrue();
        assertThat(khadija.reads(receipt.code())).contains(words.trouble(), "lamp.jpg");
        khadija.accepts(receipt.code(), words.accepted());
        khadija.begins(receipt.code(), "circulate");
        khadija.window().find("main input[name=services]").first().check();
        khadija.window().type("question", words.question());
        khadija.window().type("due", Desk.inDays(7));
        khadija.decides();

        Desk said = Desk.of(portal.window(Look.desk(language).withScripts(scripts)), "said.tiznit");
        said.window().press("main a[href^='/desk/asked/" + receipt.code() + "']");
        assertThat(said.window().text())
                .contains(words.question(), words.trouble())
                .doesNotContain(words.name());
        said.window().type("answer", words.asked());
        said.window().press("main form[id^=request] .actions button");
        assertThat(said.window().address()).startsWith("/desk/asked?");

        khadija.begins(receipt.code(), "points");
        khadija.window().type("label-1", words.measure());
        khadija.decides();
        assertThat(khadija.reads(receipt.code())).contains(words.asked());
        khadija.drafts(1, words);
        khadija.proposes();

        Desk brahim = Desk.of(portal.window(Look.phone(language).withScripts(scripts)), "brahim.tiznit");
        brahim.opens(receipt.code());
        brahim.window().press(brahim.window().find("main a[href$='/approve']").first());
        assertThat(brahim.window().text()).contains(words.finding(), words.reason(), words.measure());
        brahim.approves();

        aicha.tracks(receipt.code(), phone);
        assertThat(aicha.window().text()).contains(words.finding(), words.reason(), words.measure());
        assertThat(aicha.window().text()).doesNotContain(words.question(), words.asked());
        aicha.rates("partly", "");
        aicha.reopens(words.unhappy());
        assertThat(khadija.reads(receipt.code())).contains(words.unhappy());
        assertThat(khadija.window().has("form#answer")).isTrue();
    }
}
