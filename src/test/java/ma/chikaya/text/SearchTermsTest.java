package ma.chikaya.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "إنارة,الإنارة",
        "فاتورة,بالفاتورة",
        "فاتوره,والفاتورة",
        "الطرق,طرق",
        "وثائق,الوثائق",
        "وطنية,الوطنية",
        "وكالة,والوكالة",
        "ماء,الماء",
        "موظف,الموظفين",
        "شكاية,الشكايات",
        "factures,facture",
        "FACTURE,factures",
        "éclairages,eclairage",
        "l'éclairage,eclairage",
        "communale,communal",
        "٣٤٠٠,3400",
        "ⴰⵎⴰⵏ,aman"
    })
    void findsOneFormByAnother(String stored, String asked) {
        assertThat(SearchTerms.of(stored)).isEqualTo(SearchTerms.of(asked)).hasSize(1);
    }

    @Test
    void dropsStopWordsOfEveryLanguageAndRepeats() {
        assertThat(SearchTerms.of("هادي هي الشكاية ديالي على الماء، الماء dyal f w la de les eau Eau"))
                .hasSize(3);
    }

    @Test
    void leavesArabiziAndNumbersAlone() {
        assertThat(SearchTerms.of("tri9 7ofra 4718")).containsExactly("tri9", "7ofra", "4718");
    }

    @Test
    void keepsNoMoreThanItsLimit() {
        String words = IntStream.range(0, 5_000).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
        assertThat(SearchTerms.of(words)).hasSize(SearchTerms.MOST);
    }

    @Test
    void cutsEndlessWordsWithoutBreakingALetter() {
        assertThat(SearchTerms.of("x" + "𐐨".repeat(500))).allSatisfy(term -> {
            assertThat(term.length()).isLessThanOrEqualTo(40);
            assertThat(Character.isHighSurrogate(term.charAt(term.length() - 1)))
                    .isFalse();
        });
    }

    @Test
    void ofStopWordsAloneNothingIsLeft() {
        assertThat(SearchTerms.of("في من على de la")).isEmpty();
        assertThat(SearchTerms.of("")).isEmpty();
    }
}
