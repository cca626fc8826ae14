package ma.chikaya.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsedOnceTest {

    @Test
    void remembersUntilItWouldExpireAndForgetsThen() {
        UsedOnce used = new UsedOnce();
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(used.use("a", now.plusSeconds(60), now)).isTrue();
        assertThat(used.use("b", now.plusSeconds(30), now)).isTrue();
        assertThat(used.use("a", now.plusSeconds(60), now.plusSeconds(59))).isFalse();
        assertThat(used.use("a", now.plusSeconds(120), now.plusSeconds(60))).isTrue();
    }
}
