package ma.chikaya.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabiziTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lma m9tou3 3lina              | الما مقتوع علينا
            tri9 l douar kolha 7ofar      | الطريق الدوار كلها حفر
            3ndi mochkil f l baladiya     | عندي المشكل فالبلدية
            jani PV dyal radar f Agadir   | جاني PV ديال radar فأگادير
            khlsst taxe d'habitation      | خلصت taxe d'habitation
            bghit nkhles 340 dh.          | بغيت نخلص 340 درهم.
            chhada dyal sokna             | شهادة ديال السكنى
            """)
    void readsInArabicLetters(String typed, String read) {
        assertThat(Arabizi.toArabic(typed)).isEqualTo(read);
    }

    @Test
    void leavesArabicAndNumbersAsTheyAre() {
        assertThat(Arabizi.toArabic("رقم 4718-2093، شكرا")).isEqualTo("رقم 4718-2093، شكرا");
    }
}
