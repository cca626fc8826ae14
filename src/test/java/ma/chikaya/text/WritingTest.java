package ma.chikaya.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar       | أودعت طلب شهادة السكنى قبل ستة أسابيع ولم أتلق أي جواب كتابي إلى حدود الساعة
            ar       | أطلب من سيادتكم التدخل لإصلاح الطريق الرابطة بين الدوار ومركز الجماعة
            ar       | الماء مقطوع
            ary      | الما مقطوع علينا هادي سيمانة وحتى واحد ما جاوبنا
            ary      | واش خاصني نرجع عندكم كل نهار باش تعطيوني الورقة ديالي
            ary      | الكونتور ديال الضو خاسر وعيطت لهم شحال من مرة
            ary-Latn | salam, lma m9tou3 3lina had simana kamla w hta wahed ma jawbna
            ary-Latn | wach ntsna mazal ola nmchi l baladiya
            ary-Latn | la carte grise dyali ba9a majat hadi 3 chhour
            fr       | Je n'ai reçu aucune réponse à ma demande depuis trois mois
            fr       | Le compteur de mon appartement du 3e étage (bloc A2) est en panne, facture de 340dh
            fr       | Covid19 vaccination
            zgh-Tfng | ⴰⵣⵓⵍ, ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵎⴰⵏ ⴳ ⵜⴰⴷⴷⴰⵔⵜ ⵏⵏⵖ
            zgh-Latn | Azul, ur illi waman g taddart nnaɣ, nra ad aɣ tawim
            """)
    void tellsWhatItIsWrittenIn(String tag, String text) {
        assertThat(Writing.detect(text).map(Writing::tag)).contains(tag);
    }

    @Test
    void saysNothingOfATextWithoutLetters() {
        assertThat(Writing.detect("😀 12 !")).isEmpty();
        assertThat(Writing.detect("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ma CIN salat f mars, j'ai pris rdv 3 fois و كل مرة النظام طايح",
                "L'eau de la terrasse de ma voisine كتهبط على الصالون ديالي والسقف تنفخ",
                "ⴰⵣⵓⵍ, ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵎⴰⵏ, depuis trois jours rien ne coule"
            })
    void seesThatTwoLanguagesShareAText(String text) {
        assertThat(Writing.isMixed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الملف ديالي ف CNSS باقي ما تصفى، ومشيت عندهم حتى لـ ANAPEC",
                "Je n'ai reçu aucune réponse à ma demande depuis trois mois",
                "salam, lma m9tou3 3lina had simana kamla w hta wahed ma jawbna",
                "ⴰⵣⵓⵍ, ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵎⴰⵏ ⴳ ⵜⴰⴷⴷⴰⵔⵜ ⵏⵏⵖ",
                "",
                "😀 12"
            })
    void isNotMixedForAnAcronymOrAName(String text) {
        assertThat(Writing.isMixed(text)).isFalse();
    }

    @Test
    void readsTagsInAnyCase() {
        assertThat(Writing.find("ARY-latn")).contains(Writing.DARIJA_LATIN);
        assertThat(Writing.find("en")).isEmpty();
    }
}
