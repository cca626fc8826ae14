package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.BrowserTest;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A reply template joins what is already written, with scripts and without. */
@BrowserTest
class TemplateTest {

    @Autowired
    Town town;

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void theSupervisorsTemplateIsPutIntoADraftThatWasBegun(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, scripts);
        Citizen.Receipt receipt = town.filed(aicha, words, Town.aPhone());

        Window brahim = town.brahim(aicha).window();
        String name = "T" + receipt.code();
        brahim.open("/desk/templates/new");
        brahim.type("name", name);
        brahim.type("finding", words.finding() + " {code}");
        brahim.type("reason", words.reason());
        brahim.press("main form.card .actions button");
        assertThat(brahim.text()).contains(name);

        Desk khadija = town.khadija(aicha);
        khadija.accepts(receipt.code(), words.accepted());
        khadija.opens(receipt.code());
        Window window = khadija.window();
        window.type("finding-1", words.asked());
        String template = window.find("#answer select[name=template] option:has-text('" + name + "')")
                .getAttribute("value");
        window.find("#answer select[name=template]").selectOption(template);
        window.press("#answer button[value=insert]");
        String code = receipt.code().replaceAll("(\\d{4})(\\d{4})(\\d{4})", "$1 $2 $3");
        assertThat(window.find("#finding-1").inputValue())
                .isEqualTo(words.asked() + "\n\n" + words.finding() + " " + code);
        assertThat(window.find("#reason-1").inputValue()).isEqualTo(words.reason());
        window.press("#answer .actions button[value=save]");
        assertThat(window.status()).isEqualTo(200);
        assertThat(khadija.reads(receipt.code())).isNotEmpty();
        assertThat(window.find("#finding-1").inputValue()).contains(code);
    }
}
