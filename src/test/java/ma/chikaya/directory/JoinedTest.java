package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinedTest {

    private final Bodies bodies = Bodies.load();
    private final Joined joined = Joined.inMemory(bodies);

    private final int commune = id("COM-02.381.01.05");
    private final int province = id("GOV-02.381");
    private final int wilaya = id("WIL-02");

    @Test
    void theNationalDeskHandlesForThoseThatHaveNotJoined() {
        assertThat(joined.isJoined(commune)).isFalse();
        assertThat(joined.isJoined(Bodies.NATIONAL_DESK)).isTrue();
        assertThat(joined.handlingBody(commune)).isEqualTo(Bodies.NATIONAL_DESK);
    }

    @Test
    void theNearestJoinedBodyAboveHandles() {
        joined.markJoined(wilaya, Instant.EPOCH);
        assertThat(joined.handlingBody(commune)).isEqualTo(wilaya);
        joined.markJoined(province, Instant.EPOCH);
        assertThat(joined.handlingBody(commune)).isEqualTo(province);
        joined.markJoined(commune, Instant.EPOCH);
        assertThat(joined.handlingBody(commune)).isEqualTo(commune);
        assertThat(joined.handlingBody(id("CNSS"))).isEqualTo(Bodies.NATIONAL_DESK);
    }

    @Test
    void whatIsReadAnewReplacesWhatWasKnown() {
        joined.markJoined(commune, Instant.EPOCH);
        joined.replaceAll(Set.of(province));
        assertThat(joined.isJoined(commune)).isFalse();
        assertThat(joined.isJoined(province)).isTrue();
        assertThat(joined.isJoined(Bodies.NATIONAL_DESK)).isTrue();
    }

    private int id(String code) {
        return bodies.getByCode(code).id();
    }
}
