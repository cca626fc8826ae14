package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            الإنارة العمومية       | الانارة العموميه
            الإنـــارة العموميـــة | الإنارة العمومية
            قرارٌ مُجحِف           | قرار مجحف
            الملف رقم ١٢٣         | الملف رقم 123
            bzaaaaaf dyal l7ofar  | bzaf dyal l7ofar
            J'AI PAS REÇU         | j'ai pas recu
            la coupure d’eau      | la coupure d'eau
            ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵎⴰⵏ ⴳ ⵜⴰⴷⴷⴰⵔⵜ | ur illi waman g taddart
            """)
    void areTheSameHoweverTheyAreWritten(String one, String other) {
        assertThat(folded(one)).isEqualTo(folded(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            salam tri9 mharssa hadi chhar      | tri9    | الطريق
            salam triq mharssa hadi chhar      | triq    | الطريق
            lma m9tou3 3lina wahed simana      | m9tou3  | مقطوع
            wach lbaladiya dyalna ma kat7rekch | lbaladiya | البلدية
            chkoun li kayjme3 zbel hna         | zbel    | الزبل
            """)
    void ofDarijaInLatinLettersAreFoundByTheirArabicForm(String text, String latin, String arabic) {
        Set<String> read = word(text, latin).keys();
        Set<String> listed = Set.copyOf(List.of(
                Words.exact(folded(arabic).getFirst()),
                Words.sound(folded(arabic).getFirst())));
        assertThat(read).containsAnyElementsOf(listed);
    }

    @Test
    void soundAlikeInBothScripts() {
        assertThat(word("wach had tri9 ghadi tsaweb", "tri9").sound())
                .isEqualTo(Words.of("واش هاد طريق غادي تصاوب").list().get(2).sound());
    }

    @Test
    void keepTheWritersOwnSpelling() {
        Words words = Words.of("Ch7aaaal mn mrra: l'éclairage, الإنــارة!");
        assertThat(words.written(0, 0)).isEqualTo("Ch7aaaal");
        assertThat(words.list().stream()
                        .map(word -> words.written(
                                words.list().indexOf(word), words.list().indexOf(word)))
                        .toList())
                .contains("l'éclairage", "الإنــارة");
    }

    private static Words.Word word(String text, String folded) {
        return Words.of(text).list().stream()
                .filter(word -> word.folded().equals(folded))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> folded(String text) {
        return Words.of(text).list().stream().map(Words.Word::folded).collect(Collectors.toList());
    }
}
