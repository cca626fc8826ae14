package ma.chikaya.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TamazightTest {

    @ParameterizedTest
    @CsvSource({
        "ⵜⴰⴷⴷⴰⵔⵜ, taddart",
        "ⴰⴱⵔⵉⴷ, abrid",
        "ⴰⵛⵍⵃⵉ, achl7i",
        "aclḥi, achl7i",
        "achl7i, achl7i",
        "taɣart, taghart",
        "ⵜⴰⵖⴰⵔⵜ, taghart",
        "xemsa, khemsa",
        "ɛlayn, 3layn"
    })
    void hasOneSpellingWhateverTheLetters(String written, String spelt) {
        assertThat(Tamazight.spell(written)).isEqualTo(spelt);
    }

    @Test
    void leavesTheRestAsItIs() {
        assertThat(Tamazight.spell("ⴰⵎⴰⵏ، 12 الماء!")).isEqualTo("aman، 12 الماء!");
    }
}
