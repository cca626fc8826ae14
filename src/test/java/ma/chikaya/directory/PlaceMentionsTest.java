package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceMentionsTest {

    private static final Territories TERRITORIES = new Territories();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            انقطع الماء بتيزنيت منذ يومين                     | 09.581.01.07
            أسكن في مدينة الناظور                              | 02.381.01.05
            الكهرباء مقطوعة فتمارة                             | 04.501.01.07
            رسالة للرباط                                       | 04.421.01.0
            جيت من وجدة للدار البيضاء                          | 02.411.01.23,06.141.01.0
            بإقليم أزيلال الطريق مقطوعة                        | 05.081
            جماعة أولاد عيسى بإقليم الجديدة                    | 06.181.05.03,06.181
            عمالة مقاطعات عين الشق                             | 06.141.01.41
            Jani PV dyal radar f Agadir w ana 3mmerni mchit lih | 09.001.01.01
            ana saken f tiznit                                 | 09.581.01.07
            tri9 bin casa w rbat                               | 06.141.01.0,04.421.01.0
            lma m9tou3 f lkhmissat                             | 04.291.01.01
            ma commune, Aït Melloul, ne répond pas             | 09.273.01.05
            les habitants d'Agadir                             | 09.001.01.01
            la ville de Salé et la route de Safi               | 04.441.01.0,07.431.01.03
            la région de l'Oriental                            | 02
            Je vis à Berrechid depuis 2010                     | 06.117.01.03
            ⴰⵎⴰⵏ ⴳ ⵜⵉⵣⵏⵉⵜ                                         | 09.581.01.07
            """)
    void readsThePlacesATextNames(String text, String codes) {
        assertThat(TERRITORIES.mentionedIn(text))
                .filteredOn(Mention::certain)
                .extracting(mention -> mention.territory().code())
                .as(text)
                .containsExactlyInAnyOrder(codes.split(",", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            الزبل عامر قدام المدرسة
            في الصباح ذهبت إلى المنزل
            أطلب منكم المساعدة
            شارع المدينة بدون إنارة
            وزارة الداخلية
            الإنارة العمومية في حي السلام
            safi 3yit mn had lmochkil
            c'est sale et il fait nuit
            il y a un grand sahel
            بفاتورة الماء
            المحكمة الابتدائية
            """)
    void takesNoOrdinaryWordForAPlace(String text) {
        assertThat(TERRITORIES.mentionedIn(text)).as(text).isEmpty();
    }

    @Test
    void offersAllWhereANameIsShared() {
        assertThat(TERRITORIES.mentionedIn("أسكن بأولاد عيسى"))
                .hasSize(3)
                .allMatch(mention -> !mention.certain())
                .extracting(Mention::words)
                .containsOnly("باولاد عيسي");
    }

    @Test
    void takesMisspeltCitiesForUncertain() {
        assertThat(TERRITORIES.mentionedIn("أسكن في تزنيت")).singleElement().satisfies(mention -> {
            assertThat(mention.territory().code()).isEqualTo("09.581.01.07");
            assertThat(mention.certain()).isFalse();
        });
    }

    @Test
    void endsOnEndlessTexts() {
        assertThat(TERRITORIES.mentionedIn("كلام ".repeat(20_000))).isEmpty();
    }
}
