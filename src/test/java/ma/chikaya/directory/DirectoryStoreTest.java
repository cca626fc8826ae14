package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ChikayaTest
class DirectoryStoreTest {

    @Autowired
    Bodies bodies;

    @Autowired
    Joined joined;

    @Autowired
    Services services;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void remembersWhoHasJoined() {
        int body = bodies.getByCode("COM-05.081.09.21").id();
        joined.markJoined(body, Instant.parse("2026-11-01T09:00:00Z"));
        joined.markJoined(body, Instant.parse("2026-11-02T09:00:00Z"));
        joined.replaceAll(Set.of());
        assertThat(joined.isJoined(body)).isFalse();
        joined.refresh();
        assertThat(joined.isJoined(body)).isTrue();
    }

    @Test
    void aBodyHasNotJoinedWhenTheTransactionFails() {
        int body = bodies.getByCode("COM-05.081.03.01").id();
        transaction.executeWithoutResult(status -> {
            joined.markJoined(body, Instant.parse("2026-11-01T09:00:00Z"));
            status.setRollbackOnly();
        });
        assertThat(joined.isJoined(body)).isFalse();
        joined.refresh();
        assertThat(joined.isJoined(body)).isFalse();
    }

    @Test
    void aBodyNamesItsServices() {
        int body = bodies.getByCode("CPR-05.081").id();
        Service planning = services.add(body, new LocalText("مصلحة التعمير", "Service de l'urbanisme"));
        Service roads = services.add(body, new LocalText("مصلحة الطرق", "Service de la voirie"));
        assertThat(services.listOf(body)).containsExactly(planning, roads);
        services.close(1, planning.id());
        assertThat(services.listOf(body)).containsExactly(roads);
        assertThat(services.find(planning.id())).map(Service::active).contains(false);
        assertThat(services.add(body, planning.name()).id()).isEqualTo(planning.id());
        assertThat(services.listOf(body)).hasSize(2);
    }
}
