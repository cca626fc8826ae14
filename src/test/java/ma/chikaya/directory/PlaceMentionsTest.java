package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    /** Quarters, streets and schools bear the names of towns and arrondissements elsewhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            النفايات تراكمت في حي النخيل بتيزنيت                 | 09.581.01.07
            الضو طافي فحي النخيل ديال تيزنيت                    | 09.581.01.07
            تيزنيت حي النخيل زنقة 4 مافيهاش الواد الحار           | 09.581.01.07
            حنا سكان حي المنارة فالجديدة، الما مقطوع علينا         | 06.181.01.01,06.181.01.03
            حي الداخلة بأكادير بلا إنارة                          | 09.001.01.01
            كنسكن فالحي المحمدي بأكادير                          | 09.001.01.01
            تجزئة أكدال بمدينة برشيد غارقة                        | 06.117.01.03
            شارع مراكش بوجدة مليء بالحفر                         | 02.411.01.23
            إقامة سيدي مومن في القنيطرة بلا مصعد                  | 04.281.01.01
            الساكنة بحي المسيرة وحي مولاي رشيد بتمارة             | 04.501.01.07
            مدرسة يعقوب المنصور بفاس بدون مراحيض                 | 03.231.01.0
            مستشفى مولاي رشيد بمدينة وجدة                        | 02.411.01.23
            دوار أيت ملول جماعة بيوكرى                           | 09.163.01.11
            زنقة طنجة بحي السواني، بني ملال                       | 05.091.01.01
            lma m9tou3 f hay annakhil f tiznit                  | 09.581.01.07
            ana mn tiznit hay hassani zan9a 12                  | 09.581.01.07
            7ay dakhla f agadir mafihch daw                     | 09.001.01.01
            lot agdal berrechid, mafihch lma                    | 06.117.01.03
            quartier Annakhil à Tiznit, plus d'eau              | 09.581.01.07
            l'eau est coupée au quartier Hassan de Berkane      | 02.113.01.09
            rue de Safi à Oujda                                 | 02.411.01.23
            avenue d'Agadir, Kénitra                            | 04.281.01.01
            lycée Moulay Rachid à Nador                         | 02.381.01.05
            le lotissement Anfa de la ville de Salé             | 04.441.01.0
            Résidence Gueliz, Tanger : ascenseur en panne       | 01.511.01.0
            """)
    void yieldsToTheTownNamedBesideAQuarter(String text, String oneOf) {
        assertThat(certain(text)).as(text).hasSize(1);
        assertThat(oneOf.split(",", 0)).as(text).contains(certain(text).getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            مقاطعة النخيل بمراكش لا تسلم الشواهد                  | 07.351.01.03
            حي النخيل بمراكش بلا إنارة                           | 07.351.01.03
            كنسكن فمراكش حي النخيل وولدي كيقرا فتيزنيت            | 07.351.01.03
            مراكش، مقاطعة المنارة                               | 07.351.01.09
            سكان مقاطعة سيدي مومن بالدار البيضاء                 | 06.141.01.53
            المقاطعة ديالنا يعقوب المنصور الرباط                 | 04.421.01.09
            الحي الحسني فكازا عامر زبل                           | 06.141.01.31
            مقاطعة اليوسفية بالرباط                             | 04.421.01.03
            اليوسفية بالرباط غارقة فالزبل                        | 04.421.01.03
            مقاطعة أكدال بفاس                                   | 03.231.01.01
            مقاطعة أكدال بالرباط                                | 04.421.01.01
            مقاطعة المدينة بمراكش                               | 07.351.01.07
            حي يعقوب المنصور بلا ماء                            | 04.421.01.09
            ana f hay mohammadi f casa                          | 06.141.01.25
            lmo9ata3a dyal gueliz f marrakech                   | 07.351.01.05
            quartier Gueliz à Marrakech, trottoir cassé         | 07.351.01.05
            l'arrondissement d'Annakhil, à Marrakech            | 07.351.01.03
            arrondissement de Sidi Moumen                       | 06.141.01.53
            """)
    void goesToTheArrondissementThatIsTrulySpokenOf(String text, String code) {
        assertThat(certain(text)).as(text).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            حي النخيل بلا ماء منذ أسبوع
            شارع مراكش مليء بالحفر
            زنقة وجدة عامرة زبل
            quartier Hassan sans éclairage
            lma m9tou3 f hay annakhil
            la rue de Safi est dans le noir
            حي النخيل بتزنيت بلا ضو
            """)
    void isNotSureOfANameBorneEverywhere(String text) {
        assertThat(certain(text)).as(text).isEmpty();
    }

    private static List<String> certain(String text) {
        return TERRITORIES.mentionedIn(text).stream()
                .filter(Mention::certain)
                .map(mention -> mention.territory().code())
                .toList();
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
