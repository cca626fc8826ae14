package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a danger stands together, in every language. */
class AlarmTest {

    private static final Alarm ALARM = new Alarm();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            سلك كهربائي عريان قدام المدرسة           | power+spark
            kabl m7loul 7da drari                    | child+power
            un câble dénudé pend au-dessus du trottoir | power+spark
            بالوعة محلولة وسط الزنقة                 | hole+open
            regard sans couvercle devant l'école     | hole+open
            الحيط غادي يطيح على الناس                | building+falling
            l7it ghadi yti7                          | building+falling
            il la bat et menace avec un couteau      | violence+weapon
            """)
    void seesTwoSignsThatStandTogether(String text, String pair) {
        assertThat(ALARM.in(Words.of(text))).as(text).containsKey(pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"أريد نسخة من عقد الازدياد", "le bus ne s'arrête plus ici"})
    void seesNothingWhereNothingIs(String text) {
        assertThat(ALARM.in(Words.of(text))).as(text).doesNotContainKeys("power", "hole", "weapon", "violence", "fire");
    }

    @Test
    void heedsNoTwoSignsFarApart() {
        String between = " كلام".repeat(20);
        assertThat(ALARM.in(Words.of("سلك" + between + " عريان")))
                .containsKeys("power", "spark")
                .doesNotContainKey("power+spark");
    }
}
