package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import ma.chikaya.BrowserTest;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The code alone opens nothing, and who guesses learns nothing. */
@BrowserTest
class TrackingTest {

    @Autowired
    Town town;

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void aWrongKeyDoesNotTellWhetherTheCodeExists(Language language) {
        Citizen aicha = town.aCitizen(language, true);
        Citizen.Receipt receipt = town.filed(aicha, Words.in(language), Town.aPhone());
        TrackingCode known = new TrackingCode(receipt.code());
        TrackingCode never = TrackingCode.generate(new Random());

        Citizen guessing = town.aCitizen(language, false);
        String wrong = receipt.pin().equals("123456") ? "654321" : "123456";
        assertThat(refusal(guessing, known, wrong))
                .isEqualTo(refusal(guessing, never, wrong))
                .doesNotContain(Words.in(language).trouble());
        guessing.window().open("/track/" + known.digits());
        assertThat(guessing.window().find("main [name=key]").isVisible()).isTrue();
        assertThat(guessing.window().text()).doesNotContain(Words.in(language).trouble());
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theLinkOfTheReceiptOpensTheFileAndClosingItLeavesNothing(Language language) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, false);
        Citizen.Receipt receipt = town.filed(aicha, words, Town.aPhone());
        String link = aicha.window().find(".receipt a").getAttribute("href").replaceFirst("^https?://[^/]+", "");

        Citizen elsewhere = town.aCitizen(language, true);
        elsewhere.window().open(link);
        assertThat(elsewhere.window().address()).isEqualTo("/track/" + receipt.code());
        assertThat(elsewhere.window().text()).contains(words.trouble());
        elsewhere.window().press("main form[action$='/close'] button");
        elsewhere.window().open("/track/" + receipt.code());
        assertThat(elsewhere.window().text()).doesNotContain(words.trouble());
    }

    private static String refusal(Citizen guessing, TrackingCode code, String key) {
        guessing.tracks(code.digits(), key);
        assertThat(guessing.window().status()).isEqualTo(422);
        return guessing.window()
                .source()
                .replace(code.display(), "")
                .replace(code.digits(), "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
