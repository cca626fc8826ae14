package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @Test
    void daysAlikeAreTakenTogether() {
        OpeningHours hours = OpeningHours.parse("1 8:30-16:30; 2-4 08:30-16:30; 5 08:30-11:30 14:00-16:30")
                .orElseThrow();
        assertThat(hours.write()).isEqualTo("1-4 08:30-16:30; 5 08:30-11:30 14:00-16:30");
        assertThat(hours.spans()).extracting(OpeningHours.Span::last).containsExactly(4, 5);
        assertThat(OpeningHours.parse(hours.write())).contains(hours);
        assertThat(OpeningHours.parse("")).contains(OpeningHours.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lundi 8h-16h",
                "8 08:30-16:30",
                "1 16:30-08:30",
                "1 08:30-25:00",
                "1 08:30-",
                "1-3 08:30-16:30; 3 09:00-10:00",
                "4-2 08:30-16:30",
                "1 08:30-12:00 11:00-16:00"
            })
    void whatIsNoTimeIsNotRead(String text) {
        assertThat(OpeningHours.parse(text)).isEmpty();
    }

    @Test
    void telephonesAreReadAsPeopleWriteThem() {
        for (String typed :
                List.of("0528862010", "05 28 86 20 10", "+212 5 28 86 20 10", "00212528862010", "+212(0)528862010")) {
            assertThat(OfficePhones.parse(typed)).as(typed).contains("+212528862010");
        }
        assertThat(OfficePhones.parse("3737")).contains("3737");
        assertThat(OfficePhones.parse("0802003737")).contains("+212802003737");
        assertThat(OfficePhones.parse("+33 1 40 69 30 00")).contains("+33140693000");
        assertThat(OfficePhones.display("+212528862010")).isEqualTo("05 28 86 20 10");
        for (String typed : List.of("1", "052886201", "0128862010", "+2125288620", "abc", "05288620100")) {
            assertThat(OfficePhones.parse(typed)).as(typed).isEmpty();
        }
    }
}
