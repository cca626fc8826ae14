package ma.chikaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import ma.chikaya.platform.Facts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChikayaTest
class ChikayaTests {

    @Autowired
    InstantSource clock;

    @Autowired
    TestClock tests;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void startsOnARealDatabase() {
        assertThat(port).isPositive();
        facts.put("test.start", "yes");
        assertThat(facts.find("test.start")).contains("yes");
    }

    @Test
    void theApplicationsRoleCannotRewriteTheJournal() {
        assertThat(jdbc.sql("select has_table_privilege('platform.audit', 'update')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void timeIsWhatTheTestSays() {
        assertThat(tests.today()).isEqualTo(TestClock.TODAY);
        tests.set(LocalDate.of(2027, 2, 10));
        tests.advanceDays(12);
        tests.advance(Duration.ofHours(1));
        assertThat(tests.today()).isEqualTo(LocalDate.of(2027, 2, 22));
        assertThat(clock.instant()).isBefore(clock.instant());
    }

    @Test
    void timeIsPutBackBetweenTests() {
        assertThat(tests.today()).isEqualTo(TestClock.TODAY);
        tests.advanceDays(400);
    }
}
