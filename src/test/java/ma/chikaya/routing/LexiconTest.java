package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void aWordAsItStandsIsWorthMoreThanAnotherOfItsStem() {
        Lexicon<String> lexicon = of(false, "طلب");
        assertThat(worth(lexicon, "وضعت طلب لدى الإدارة")).isGreaterThan(worth(lexicon, "قدمنا طلبات كثيرة"));
    }

    @Test
    void hearsDarijaInLatinLettersWhereItIsToldTo() {
        String typed = "salam wach lbaladiya dyalna katched 7anouti";
        assertThat(worth(of(true, "حانوت"), typed)).isPositive();
    }

    @Test
    void findsAPhraseBehindAParticle() {
        assertThat(worth(of(false, "جهة أخرى"), "الماء مقطوع ومن جهة أخرى الطريق محفرة"))
                .isPositive();
    }

    private static Lexicon<String> of(boolean bySound, String phrase) {
        Lexicon<String> lexicon = new Lexicon<>(bySound);
        lexicon.learn(Map.of("it", List.of(phrase)));
        return lexicon;
    }

    private static double worth(Lexicon<String> lexicon, String text) {
        return lexicon.in(Words.of(text)).stream()
                .mapToDouble(Lexicon.Hit::weight)
                .max()
                .orElse(0);
    }
}
