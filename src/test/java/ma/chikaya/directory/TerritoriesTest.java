package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {

    private static final Territories TERRITORIES = new Territories();

    @Test
    void hasTheWholeCountry() {
        Map<Territory.Kind, Long> kinds =
                TERRITORIES.list().stream().collect(Collectors.groupingBy(Territory::kind, Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        Territory.Kind.REGION, 12L,
                        Territory.Kind.PREFECTURE, 13L,
                        Territory.Kind.PROVINCE, 62L,
                        Territory.Kind.PREFECTURE_ARRONDISSEMENTS, 8L,
                        Territory.Kind.COMMUNE, 1503L,
                        Territory.Kind.ARRONDISSEMENT, 41L));
    }

    @Test
    void everyNameIsClean() {
        for (Territory territory : TERRITORIES.list()) {
            assertThat(territory.name().fr()).as(territory.code()).matches("[\\p{IsLatin} '-]+");
            assertThat(territory.name().ar()).as(territory.code()).matches("[\\u0621-\\u064A -]+");
            if (territory.name().zgh() != null)
                assertThat(territory.name().zgh()).matches("[\\p{IsTifinagh} ]+");
        }
    }

    @Test
    void goesDownFromRegionsToArrondissements() {
        assertThat(TERRITORIES.listRegions()).hasSize(12);
        assertThat(TERRITORIES.listChildren("02")).extracting(Territory::code).contains("02.381");
        assertThat(TERRITORIES.listChildren("06.141.01.0")).hasSize(16);
        assertThat(TERRITORIES.listChildren("06.141.01.70"))
                .extracting(one -> one.name().fr())
                .containsExactly("Moulay Rachid", "Sidi Othmane");
        assertThat(TERRITORIES.listChildren("02.381.01.05")).isEmpty();
    }

    @Test
    void goesUpAgain() {
        assertThat(TERRITORIES.listAncestors("02.381.01.05"))
                .extracting(Territory::code)
                .containsExactly("02.381", "02");
        assertThat(TERRITORIES.listAncestors("06.141.01.71"))
                .extracting(Territory::code)
                .containsExactly("06.141.01.70", "06.141.01.0", "06.141", "06");
        assertThat(TERRITORIES.isWithin("06.141.01.71", "06.141.01.70")).isTrue();
        assertThat(TERRITORIES.isWithin("06.141.01.71", "06.141.01.60")).isFalse();
        assertThat(TERRITORIES.findProvince("07.351.01.05").map(Territory::code))
                .contains("07.351");
        assertThat(TERRITORIES.findProvince("07")).isEmpty();
        assertThat(TERRITORIES.getRegion("07.351.01.05").code()).isEqualTo("07");
    }

    @ParameterizedTest
    @CsvSource({
        "tiznit,09.581.01.07",
        "الناظور,02.381.01.05",
        "Fès,03.231.01.0",
        "agadir,09.001.01.01",
        "Souss,09",
        "الشرق,02",
        "haouz,07.041",
        "l7oceima,01.051.01.01"
    })
    void findsPlacesByName(String question, String code) {
        assertThat(TERRITORIES.search(question, null, 3))
                .extracting(Territory::code)
                .as(question)
                .first()
                .isEqualTo(code);
    }

    @Test
    void looksInAPlaceOnly() {
        assertThat(TERRITORIES.search("oulad aissa", "09", 10))
                .extracting(Territory::code)
                .allMatch(c -> c.startsWith("09"));
        List<Territory> all = TERRITORIES.search("oulad aissa", null, 3);
        assertThat(all).extracting(one -> one.name().fr()).containsOnly("Oulad Aissa");
        assertThat(all)
                .extracting(one -> one.label().fr())
                .containsExactlyInAnyOrder(
                        "Oulad Aissa (province de Khouribga)",
                        "Oulad Aissa (province d'El Jadida)",
                        "Oulad Aissa (province de Taroudannt)");
    }
}
