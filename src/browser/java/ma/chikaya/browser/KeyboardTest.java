package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.BrowserTest;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything without a pointer: Tab, Enter, Space and what is typed. */
@BrowserTest
class KeyboardTest {

    private static final String ON = Citizen.ON.replace("main ", "");

    @Autowired
    Town town;

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void aComplaintIsFiledByKeyboardAlone(Language language, boolean scripts) {
        Words words = Words.in(language);
        Window window = town.aCitizen(language, scripts).window();
        Keys keys = new Keys(window);
        window.open("/?lang=" + language.tag());
        keys.to("textarea[name=text]").type(words.trouble());
        keys.to("form[action='/new'] button").enter();
        keys.to(ON).enter();
        assertThat(window.address()).startsWith("/new/place");
        keys.to(ON).enter();
        assertThat(window.address()).startsWith("/new/body");
        keys.to("input[type=radio][name=body]").press("Space");
        keys.to(ON).enter();
        assertThat(window.address()).startsWith("/new/evidence");
        keys.to(ON).enter();
        keys.to("input[name=type]").press("Space");
        keys.to("input[name=name]").type(words.name());
        keys.to("input[name=phone]").type(Town.aPhone());
        keys.to(ON).enter();
        assertThat(window.address()).startsWith("/new/check");
        keys.to("input[name=noCourt]").press("Space");
        keys.to("#send button").enter();
        assertThat(window.address()).startsWith("/new/receipt");
        assertThat(new Citizen(window).receipt().code()).hasSize(12);
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void theFirstKeySkipsToTheContent(Language language, boolean scripts) {
        Window window = town.aCitizen(language, scripts).window();
        Keys keys = new Keys(window);
        window.open("/track?lang=" + language.tag());
        keys.press("Tab");
        assertThat(keys.isAt("a.skip")).isTrue();
        assertThat(window.find("a.skip").boundingBox().height).isGreaterThan(20);
        keys.press("Enter");
        keys.press("Tab");
        assertThat(keys.isAt("main *")).isTrue();
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void afterAMistakeTheSummaryHasTheFocusAndLeadsToTheField(Language language, boolean scripts) {
        Window window = town.aCitizen(language, scripts).window();
        Keys keys = new Keys(window);
        window.open("/track?lang=" + language.tag());
        keys.to("input[name=code]").type("12");
        keys.press("Enter");
        window.page().waitForCondition(() -> window.has("#errors"));
        assertThat(keys.isAt("#errors")).isTrue();
        keys.press("Tab");
        assertThat(keys.isAt("#errors a")).isTrue();
        keys.press("Enter");
        assertThat(keys.isAt("#code")).isTrue();
    }

    @Test
    void theDesksKeysMoveThroughTheListAndCanBeSwitchedOff() {
        Citizen aicha = town.aCitizen(Language.AR, true);
        town.filed(aicha, Words.in(Language.AR), Town.aPhone());
        town.filed(aicha, Words.in(Language.AR), Town.aPhone());
        Window desk = town.khadija(aicha).window();
        Keys keys = new Keys(desk);
        desk.open("/desk?view=open");
        keys.press("j");
        assertThat(keys.isAt("tbody tr:nth-child(1) .c-title a")).isTrue();
        keys.press("j");
        assertThat(keys.isAt("tbody tr:nth-child(2) .c-title a")).isTrue();
        keys.press("x");
        assertThat(desk.find("tbody tr:nth-child(2) input[name=pick]").isChecked())
                .isTrue();
        keys.press("/");
        assertThat(keys.isAt("#find")).isTrue();
        desk.open("/desk/preferences");
        desk.find("main input[name=keys]").uncheck();
        desk.press(Citizen.ON);
        desk.open("/desk?view=open");
        keys.press("j");
        assertThat(keys.isAt("tbody a")).isFalse();
    }
}
