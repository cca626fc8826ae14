package ma.chikaya.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.Test;

class ReachTest {

    private final Bodies bodies = Bodies.load();
    private final Reach reach = new Reach(bodies);

    private final int tiznit = bodies.getByCode("COM-09.581.01.07").id();
    private final int province = bodies.getByCode("GOV-09.581").id();
    private final int council = bodies.getByCode("CPR-09.581").id();
    private final int neighbour = bodies.getByCode("GOV-09.541").id();
    private final int wilaya = bodies.getByCode("WIL-09").id();

    @Test
    void aProvinceHasTheCommunesBelowItAndNothingBesideIt() {
        Official rachida = holding(Role.SUPERVISOR, province);
        assertThat(reach.covers(rachida, province)).isTrue();
        assertThat(reach.covers(rachida, tiznit)).isTrue();
        assertThat(reach.isAbove(rachida, tiznit)).isTrue();
        assertThat(reach.isAbove(rachida, province)).isFalse();
        int communeOfTheNeighbour = bodies.listChildren(neighbour).stream()
                .filter(body -> body.code().startsWith("COM-"))
                .findFirst()
                .orElseThrow()
                .id();
        for (int other : List.of(council, neighbour, communeOfTheNeighbour, wilaya, Bodies.NATIONAL_DESK)) {
            assertThat(reach.covers(rachida, other))
                    .as(bodies.get(other).code())
                    .isFalse();
        }
        assertThat(reach.bodiesOf(rachida))
                .contains(province, tiznit)
                .doesNotContain(council)
                .allMatch(body -> reach.covers(rachida, body));
    }

    @Test
    void aWilayaHasItsCommunesAndNeitherProvincesNorTheRegionalCouncil() {
        Official wali = holding(Role.SUPERVISOR, wilaya);
        assertThat(reach.covers(wali, tiznit)).isTrue();
        assertThat(reach.covers(wali, province)).isFalse();
        assertThat(reach.covers(wali, bodies.getByCode("REG-09").id())).isFalse();
    }

    @Test
    void aMinistryHasItsOwnAdministrationsAndNotTheStateInTheTerritory() {
        Official minister = holding(Role.SUPERVISOR, bodies.getByCode("MI").id());
        assertThat(reach.covers(minister, bodies.getByCode("MI").id())).isTrue();
        assertThat(reach.covers(minister, wilaya)).isFalse();
        assertThat(reach.covers(minister, tiznit)).isFalse();
    }

    @Test
    void aCommuneAndTheNationalDeskHaveThemselvesOnly() {
        assertThat(reach.bodiesOf(holding(Role.SUPERVISOR, tiznit))).containsExactly(tiznit);
        assertThat(reach.bodiesOf(holding(Role.SUPERVISOR, Bodies.NATIONAL_DESK)))
                .containsExactly(Bodies.NATIONAL_DESK);
    }

    @Test
    void nobodyGivesMoreThanHeHolds() {
        Official brahim = holding(Role.SUPERVISOR, tiznit);
        for (Role role : Role.values()) {
            assertThat(reach.mayGrant(brahim, Membership.of(role, tiznit)))
                    .as("%s", role)
                    .isEqualTo(role.isLocal());
        }
        for (Role role : Role.values()) {
            assertThat(reach.mayGrant(holding(Role.ADMIN, 1), Membership.of(role, tiznit)))
                    .isTrue();
            if (role == Role.ADMIN || role == Role.SUPERVISOR) continue;
            assertThat(reach.mayGrant(holding(role, tiznit), Membership.of(Role.HANDLER, tiznit)))
                    .as("%s", role)
                    .isFalse();
        }
    }

    private static Official holding(Role role, int body) {
        return new Official(1, "x@test.ma", new LocalText("س", "X"), Language.AR, List.of(Membership.of(role, body)));
    }
}
