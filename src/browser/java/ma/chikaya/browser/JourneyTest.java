package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import ma.chikaya.BrowserTest;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job: from a citizen's own words to a reasoned answer, and back where it convinces nobody. */
@BrowserTest
class JourneyTest {

    @Autowired
    Town town;

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "AR,false", "FR,true", "FR,false"})
    void aComplaintTravelsFromOwnWordsToAReasonedAnswer(Language language, boolean scripts) {
        Words words = Words.in(language);
        String phone = Town.aPhone();

        Citizen aicha = town.aCitizen(language, scripts);
        aicha.tells(words.trouble());
        aicha.confirmsPlace();
        aicha.addresses(town.commune().id(), words.town());
        aicha.attaches(Evidence.picture("lamp.jpg"));
        aicha.goesOn();
        aicha.introducesHerself(words.name(), phone);
        aicha.goesOn();
        assertThat(aicha.window().text()).contains(words.trouble(), words.name(), "lamp.jpg");
        Citizen.Receipt receipt = aicha.sends();
        assertThat(receipt.code()).hasSize(12);
        assertThat(receipt.pin()).hasSize(6);
        assertThat(aicha.window().find("#promise").innerText())
                .as("the promised dates")
                .containsPattern("\\d");
        assertThat(aicha.window().find(".receipt svg").isVisible())
                .as("the QR code")
                .isTrue();

        String paper = aicha.window().find("main a[href$='receipt.pdf']").getAttribute("href");
        assertThat(new String(aicha.window().fetch(paper), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");

        Desk khadija = town.khadija(aicha);
        khadija.meetsInTheList(receipt.code());
        assertThat(khadija.reads(receipt.code())).contains(words.trouble(), "lamp.jpg");
        khadija.accepts(receipt.code(), words.accepted());
        khadija.asksAService(receipt.code(), words.question());

        Desk said = town.said(aicha);
        said.window().press("main a[href^='/desk/asked/" + receipt.code() + "']");
        assertThat(said.window().text())
                .contains(words.question(), words.trouble())
                .doesNotContain(words.name());
        said.answersTheRequest(words.asked());

        khadija.begins(receipt.code(), "points");
        khadija.window().type("label-1", words.measure());
        khadija.decides();
        assertThat(khadija.reads(receipt.code())).contains(words.asked());
        khadija.drafts(1, words);
        khadija.proposes();

        Desk brahim = town.brahim(aicha);
        brahim.begins(receipt.code(), "approve");
        assertThat(brahim.window().text()).contains(words.finding(), words.reason(), words.measure());
        brahim.approves();

        aicha.tracks(receipt.code(), phone);
        assertThat(aicha.window().text())
                .contains(words.finding(), words.reason(), words.measure())
                .doesNotContain(words.question(), words.asked());
        aicha.rates("partly", words.unhappy());
        aicha.reopens(words.unhappy());
        assertThat(khadija.reads(receipt.code())).contains(words.unhappy());
        assertThat(khadija.window().has("form#answer")).as("the draft again").isTrue();
    }
}
