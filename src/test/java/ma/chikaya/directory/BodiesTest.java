package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BodiesTest {

    private final Territories territories = new Territories();
    private final Bodies bodies = new Bodies(territories);

    @Test
    void hasBothOrdersOfTerritorialBodies() {
        assertThat(bodies.list(Family.COMMUNE)).hasSize(1503);
        assertThat(bodies.list(Family.ARRONDISSEMENT)).hasSize(41);
        assertThat(bodies.list(Family.PROVINCE_COUNCIL)).hasSize(75);
        assertThat(bodies.list(Family.REGION)).hasSize(12);
        assertThat(bodies.list(Family.PROVINCE)).hasSize(75 + 8);
        assertThat(bodies.list(Family.WILAYA)).hasSize(12);
        assertThat(bodies.list(BodyOrder.COUNCILS)).hasSize(1503 + 41 + 75 + 12);
        assertThat(bodies.list(BodyOrder.TERRITORIAL_STATE)).hasSize(75 + 8 + 12);
    }

    @Test
    void countsWhatCanBeAddressed() {
        assertThat(bodies.count())
                .isEqualTo(Arrays.stream(BodyOrder.values())
                        .filter(order -> order != BodyOrder.DESK)
                        .mapToInt(order -> bodies.list(order).size())
                        .sum());
        assertThat(bodies.list(BodyOrder.DESK)).isEmpty();
    }

    @Test
    void everyCouncilIsFollowedByTheStateAndNotByAnotherCouncil() {
        for (Body council : bodies.list(BodyOrder.COUNCILS)) {
            Body above = bodies.get(above(council));
            assertThat(above.family())
                    .as(council.code())
                    .isEqualTo(council.family() == Family.REGION ? Family.WILAYA : Family.PROVINCE);
            assertThat(bodies.listAncestors(council.id()))
                    .as(council.code())
                    .extracting(Body::code)
                    .endsWith("WIL-" + String.valueOf(council.territory()).substring(0, 2), "MI", "CG", "NAT");
        }
    }

    @Test
    void everyCommuneStandsUnderItsOwnProvince() {
        for (Body commune : bodies.list(Family.COMMUNE)) {
            String province = territories
                    .findProvince(String.valueOf(commune.territory()))
                    .orElseThrow()
                    .code();
            assertThat(bodies.get(above(commune)).code()).isEqualTo("GOV-" + province);
        }
        assertThat(bodies.get(above(bodies.getByCode("ARR-06.141.01.71"))).code())
                .isEqualTo("GOV-06.141.01.70");
        assertThat(bodies.get(above(bodies.getByCode("ARR-07.351.01.05"))).code())
                .isEqualTo("GOV-07.351");
    }

    @Test
    void oneTreeHoldsThemAll() {
        Set<Integer> reached = new HashSet<>();
        for (int id : bodies.subtree(Bodies.NATIONAL_DESK)) reached.add(id);
        assertThat(reached).hasSize(bodies.listAll().size());
        assertThat(bodies.get(Bodies.NATIONAL_DESK).code()).isEqualTo("NAT");
        assertThat(bodies.get(Bodies.NATIONAL_DESK).parent()).isNull();
        for (Body body : bodies.listAll()) {
            if (body.id() != Bodies.NATIONAL_DESK)
                assertThat(body.parent()).as(body.code()).isNotNull();
        }
    }

    @Test
    void aSubtreeIsABodyAndAllUnderIt() {
        int province = bodies.getByCode("GOV-02.381").id();
        int[] under = bodies.subtree(province);
        assertThat(under)
                .isSorted()
                .contains(
                        province,
                        bodies.getByCode("COM-02.381.01.05").id(),
                        bodies.getByCode("CPR-02.381").id())
                .hasSize(2 + territories.listChildren("02.381").size());
        for (int id : under) assertThat(bodies.isWithin(id, province)).isTrue();
        assertThat(bodies.isWithin(province, under[under.length - 1])).isFalse();
    }

    @Test
    void theDefenceIsKnownButNotAddressed() {
        Body defence = bodies.getByCode("ADN");
        assertThat(bodies.isDefence(defence.id())).isTrue();
        assertThat(defence.addressable()).isFalse();
        assertThat(bodies.isDefence(bodies.getByCode("DGSN").id())).isFalse();
        assertThat(bodies.search("الدفاع الوطني", null, 3)).contains(defence);
    }

    @Test
    void rowsThatStandForANetworkAreNotAddressed() {
        for (String code : List.of("COMMUNE", "WILAYA", "GST", "TRIB", "CONSULATS", "HABOUS-N", "ALSA", "DELDECHETS")) {
            assertThat(bodies.getByCode(code).addressable()).as(code).isFalse();
        }
        assertThat(bodies.get(above(bodies.getByCode("CASATRANS"))).code()).isEqualTo("COM-06.141.01.0");
    }

    @Test
    void numbersNeverChange() {
        assertThat(bodies.getByCode("NAT").id()).isEqualTo(1);
        assertThat(bodies.getByCode("MI").id()).isEqualTo(4);
        assertThat(bodies.getByCode("CNSS").id()).isEqualTo(69);
        assertThat(bodies.getByCode("GOV-02.381").id()).isEqualTo(295);
        assertThat(bodies.getByCode("COM-02.381.01.05").id()).isEqualTo(601);
        assertThat(bodies.getByCode("ARR-07.351.01.03").id()).isEqualTo(1987);
    }

    @Test
    void readsCodesInAnyCaseAndRefusesUnknownOnes() {
        assertThat(bodies.findByCode("cnss")).isPresent();
        assertThat(bodies.findByCode("COM-99")).isEmpty();
        assertThat(bodies.find(0)).isEmpty();
        assertThatThrownBy(() -> bodies.get(99_999)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void namesThatRepeatShowTheirProvince() {
        List<Body> ajdir = bodies.search("Ajdir", null, 10).stream()
                .filter(body -> body.family() == Family.COMMUNE)
                .limit(2)
                .toList();
        assertThat(ajdir).extracting(body -> body.name().fr()).containsOnly("Commune d'Ajdir");
        assertThat(ajdir)
                .extracting(body -> body.label().fr())
                .containsExactlyInAnyOrder(
                        "Commune d'Ajdir (province d'Al Hoceima)", "Commune d'Ajdir (province de Taza)");
        assertThat(bodies.getByCode("ARR-04.421.01.05").label().ar()).isEqualTo("مقاطعة حسان (الرباط)");
        assertThat(bodies.list(BodyOrder.COUNCILS))
                .extracting(body -> body.label().ar())
                .doesNotHaveDuplicates();
        assertThat(bodies.list(BodyOrder.COUNCILS))
                .extracting(body -> body.label().fr())
                .doesNotHaveDuplicates();
    }

    @Test
    void listsWhoServesAPlace() {
        assertThat(bodies.listServing("02.381.01.05"))
                .extracting(Body::code)
                .contains(
                        "COM-02.381.01.05",
                        "GOV-02.381",
                        "CPR-02.381",
                        "WIL-02",
                        "REG-02",
                        "SRM-02",
                        "AREF-02",
                        "CRI-02")
                .doesNotContain("SRM-03", "CNSS");
        assertThat(bodies.listServing("06.141.01.71"))
                .extracting(Body::code)
                .contains("GOV-06.141.01.70", "GOV-06.141");
        assertThat(bodies.listOf("02.381")).extracting(Body::code).containsExactly("GOV-02.381", "CPR-02.381");
    }

    @Test
    void findsTheBodyOfAFamilyForAPlace() {
        assertThat(serving(Family.COMMUNE, "02.381.01.05")).isEqualTo("COM-02.381.01.05");
        assertThat(serving(Family.COMMUNE, "06.141.01.71")).isEqualTo("COM-06.141.01.0");
        assertThat(serving(Family.PROVINCE, "06.141.01.71")).isEqualTo("GOV-06.141.01.70");
        assertThat(serving(Family.SRM, "09.581")).isEqualTo("SRM-09");
        assertThat(serving(Family.UNIVERSITY, "07.211")).isEqualTo("UNIV-UCA");
        assertThat(serving(Family.URBAN_AGENCY, "01.511.01.05")).isEqualTo("AU-TAN");
        assertThat(bodies.findServing(Family.COMMUNE, "02.381")).isEmpty();
        assertThat(bodies.findServing(Family.UNIVERSITY, "06.385")).isEmpty();
    }

    private String serving(Family family, String territory) {
        return bodies.findServing(family, territory).orElseThrow().code();
    }

    private static int above(Body body) {
        Integer parent = body.parent();
        if (parent == null) throw new AssertionError(body.code() + " has no parent");
        return parent;
    }
}
