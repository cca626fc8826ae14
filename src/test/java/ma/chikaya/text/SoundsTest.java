package ma.chikaya.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

    @ParameterizedTest
    @CsvSource({
        "طريق,tri9",
        "طريق,triq",
        "حفرة,7ofra",
        "حفر,hofar",
        "جامعة,jami3a",
        "موظفة,muwaddafa",
        "طوموبيل,tomobil",
        "شهادة,chahada",
        "shahada,chahada",
        "خريبكة,khouribga",
        "غياب,ghiyab",
        "تيزنيت,tiznit",
        "أكادير,agadir",
        "مراكش,marrakech",
        "مراكش,mrrakch",
        "وجدة,oujda",
        "وجدة,wjda",
        "بلدية,baladiya"
    })
    void isTheSameInBothScripts(String one, String other) {
        assertThat(Sounds.of(SearchText.fold(one)))
                .isEqualTo(Sounds.of(SearchText.fold(other)))
                .isNotEmpty();
    }

    @Test
    void differsForDifferentConsonants() {
        assertThat(Sounds.of("حفر")).isNotEqualTo(Sounds.of("خبر"));
        assertThat(Sounds.of("aeiou")).isEmpty();
    }
}
