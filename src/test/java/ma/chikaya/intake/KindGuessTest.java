package ma.chikaya.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.law.Kind;
import ma.chikaya.routing.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindGuessTest {

    private static final KindGuess GUESSES = new KindGuess(Proposals.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPLAINT   | الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد
            COMPLAINT   | Je n'ai reçu aucune réponse de la commune depuis trois mois
            COMPLAINT   | wach hadchi m39oul? 3 chhor w lma m9tou3 w hta wahed ma jawbna
            QUESTION    | كيفاش نجدد البطاقة الوطنية؟
            QUESTION    | Quels documents faut-il pour la carte grise ?
            SUGGESTION  | أقترح إضافة مقاعد في الحديقة العمومية
            SUGGESTION  | Je propose d'ouvrir le guichet le samedi matin
            OBSERVATION | نشكر موظفي المقاطعة على حسن الاستقبال
            """)
    void proposesWhatATextIs(Kind kind, String text) {
        assertThat(GUESSES.of(text).map(KindGuess.Guess::kind)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le CRI bloque mon dossier d'investissement depuis cinq mois
            شركتي تنتظر رخصة الاستغلال منذ سنة والجماعة لا تجيب
            """)
    void seesWhatKeepsABusinessFromWorking(String text) {
        assertThat(GUESSES.of(text).map(KindGuess.Guess::obstacle)).contains(true);
    }

    @Test
    void proposesNothingForATextWithoutWords() {
        assertThat(GUESSES.of("😀 !!")).isEmpty();
        assertThat(GUESSES.of("")).isEmpty();
    }
}
