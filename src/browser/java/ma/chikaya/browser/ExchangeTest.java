package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import ma.chikaya.BrowserTest;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes back and forth before an answer: what is missing, messages, a refusal. */
@BrowserTest
class ExchangeTest {

    @Autowired
    Town town;

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,false", "FR,true"})
    void whatIsMissingIsAskedForAndSent(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, scripts);
        String phone = Town.aPhone();
        Citizen.Receipt receipt = town.filed(aicha, words, phone);

        Desk khadija = town.khadija(aicha);
        khadija.begins(receipt.code(), "complement");
        khadija.window().type("what", words.complement());
        khadija.decides();

        aicha.tracks(receipt.code(), receipt.pin());
        assertThat(aicha.window().find("#complement").innerText()).contains(words.complement());
        aicha.writes("#complement", words.completed());
        assertThat(aicha.window().has("#complement")).as("still asked").isFalse();
        assertThat(khadija.reads(receipt.code())).contains(words.completed());
        assertThat(khadija.window().has("main a[href$='/accept']"))
                .as("may decide again")
                .isTrue();
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void messagesGoBothWaysWithTheirFiles(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, scripts);
        String phone = Town.aPhone();
        Citizen.Receipt receipt = town.filed(aicha, words, phone);

        Desk khadija = town.khadija(aicha);
        khadija.begins(receipt.code(), "message");
        khadija.window().type("text", words.complement());
        khadija.window().find("#files").setInputFiles(Evidence.picture("plan.jpg"));
        khadija.decides();

        aicha.tracks(receipt.code(), phone);
        assertThat(aicha.window().find("#messages").innerText()).contains(words.complement(), "plan.jpg");
        aicha.window().find("#messages input[type=file]").setInputFiles(Evidence.picture("street.jpg"));
        aicha.writes("#messages", words.completed());
        assertThat(aicha.window().find("#messages").innerText()).contains(words.completed(), "street.jpg");
        khadija.opens(receipt.code());
        assertThat(khadija.window().find("#messages").innerText()).contains(words.completed(), "street.jpg");
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void aRefusalIsReadTwiceAndSaysWhereToGo(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, scripts);
        String phone = Town.aPhone();
        Citizen.Receipt receipt = town.filed(aicha, words, phone);

        Desk khadija = town.khadija(aicha);
        khadija.begins(receipt.code(), "refuse");
        khadija.window().choose("ground", "before_court");
        khadija.window().type("reason", words.reason());
        khadija.window().type("guidance", words.asked());
        khadija.decides();
        assertThat(khadija.window().has("main a[href$='/approve']"))
                .as("approves it herself")
                .isFalse();
        aicha.tracks(receipt.code(), phone);
        assertThat(aicha.window().text()).as("before it is approved").doesNotContain(words.reason());

        Desk brahim = town.brahim(aicha);
        brahim.begins(receipt.code(), "approve");
        assertThat(brahim.window().text()).contains(words.reason(), words.asked());
        brahim.approves();

        aicha.tracks(receipt.code(), phone);
        assertThat(aicha.window().text()).contains(words.reason(), words.asked());
        assertThat(aicha.window().has("a[href*='mediateur']")).isTrue();
        aicha.window().type("reason", words.unhappy());
        aicha.window().press("#reopen .actions button");
        assertThat(khadija.reads(receipt.code())).contains(words.unhappy());
        assertThat(khadija.window().has("main a[href$='/accept']"))
                .as("decides anew")
                .isTrue();
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,false", "FR,true"})
    void whoIsSignedOutWhileWritingSignsInAndSendsTheSameWords(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, scripts);
        Citizen.Receipt receipt = town.filed(aicha, words, Town.aPhone());
        Desk khadija = town.khadija(aicha);
        Window window = khadija.window();
        window.expect(401);
        khadija.begins(receipt.code(), "accept");
        window.type("reason", words.accepted());
        window.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("desk"));
        window.press("#decision .actions button:not([name])");
        assertThat(window.text()).contains(words.accepted());
        khadija.signsIn("khadija.tiznit");
        assertThat(window.text()).contains(words.accepted());
        window.press("main form .actions button");
        assertThat(window.address()).startsWith(Desk.path(receipt.code()) + "?did=accept");
        assertThat(khadija.reads(receipt.code())).contains(words.accepted());
    }
}
