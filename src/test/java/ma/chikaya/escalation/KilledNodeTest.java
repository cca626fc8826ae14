package ma.chikaya.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import ma.chikaya.Nodes;
import ma.chikaya.kernel.TrackingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of the product share the day's reminders on one database, and one is killed with -9 while both hold a
 * batch: nothing is left out and nothing is done twice.
 */
class KilledNodeTest {

    private static final int CASES = 2_000;
    /** Two hands do the day's reminders: of two nodes each is to have one. */
    private static final Map<String, String> ONE_HAND =
            Map.of("DBSCHEDULER_THREADS", "1", "DBSCHEDULER_POLLINGINTERVAL", "1s");
    /** Tiznit, as the reference data numbers it. */
    private static final int COMMUNE = 1816;

    @TempDir
    private Path data;

    @Test
    void everyCaseIsRemindedOfAndEscalatedOnceThoughANodeDiesInTheMiddle() throws Exception {
        try (Nodes nodes = new Nodes(data, "killed-node-test.log")) {
            Nodes.Node first = nodes.start(ONE_HAND);
            Nodes.Node second = nodes.start(ONE_HAND);
            share(nodes, second);
            HttpResponse<String> metric = nodes.send(
                    HttpRequest.newBuilder(first.uri("/actuator/deadlines")).build());
            assertThat(metric.body()).contains("chikaya_overdue_unescalated 0");
        }
    }

    private static void share(Nodes nodes, Nodes.Node second) throws Exception {
        try (Connection connection = nodes.superuser();
                Statement sql = connection.createStatement();
                Connection holding = nodes.superuser();
                Statement held = holding.createStatement()) {
            sql.execute("update platform.scheduled_tasks set execution_time = now() + interval '1 hour'"
                    + " where task_name like 'escalation-%'");
            expired(connection);
            // Both nodes come as far as writing what they did, and no further.
            holding.setAutoCommit(false);
            held.execute("lock table escalation.act in share mode");
            sql.execute(
                    "update platform.scheduled_tasks set execution_time = now() where task_name like 'escalation-%'");
            Nodes.until("both hold a batch", () -> Nodes.number(sql, """
                    select count(*) from pg_locks
                     where not granted and relation = 'escalation.act'::regclass""") >= 2);
            second.kill();
            holding.commit();
            Nodes.until("nothing is left", () -> {
                // The next turn comes after a minute: here at once.
                sql.execute("update platform.scheduled_tasks set execution_time = now()"
                        + " where task_name like 'escalation-%' and not picked");
                return Nodes.number(sql, "select count(*) from casework.submission where act_on <= current_date") == 0;
            });
            assertThat(Nodes.number(sql, """
                            select count(*)
                              from casework.submission s
                              left join (select submission_id, count(*) n, count(distinct audience) audiences
                                           from escalation.act group by 1) a on a.submission_id = s.id
                              left join (select submission_id, count(*) filter (where type = 'MISSED') missed,
                                                count(*) filter (where type = 'REMINDED') reminded,
                                                count(*) filter (where type = 'ESCALATED') escalated, max(seq) last
                                           from casework.event group by 1) e on e.submission_id = s.id
                             where a.n is distinct from 4 or a.audiences <> 4 or e.missed is distinct from 1
                                or e.reminded is distinct from 2 or e.escalated is distinct from 1 or e.last <> s.seq"""))
                    .as("cases not acted on exactly once")
                    .isZero();
            assertThat(Nodes.number(sql, "select count(*) from escalation.act")).isEqualTo(4 * CASES);
        }
    }

    /** Complaints whose time to decide ended yesterday, nobody's in particular. */
    private static void expired(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into casework.submission (id, code, kind, state, seq, chain, language, written_in, subject, body,
                    channel, received_on, filed_at, person_id, complainant_type, withheld, body_id, competent_body_id,
                    body_received_on, decide_by, answer_by, due_on, round_on, act_on, ball, updated_at)
                values (?, ?, 'COMPLAINT', 'REGISTERED', 0, decode('00', 'hex'), 'ar', 'ar', 'الإنارة', 'الضو طافي', 'WEB',
                    current_date - 16, now(), gen_random_uuid(), 'RESIDENT', false, ?, ?, current_date - 16,
                    current_date - 1, current_date + 44, current_date - 1, current_date - 1, current_date - 11, 'BODY',
                    now())""".replace("\\\\\\\\", "\\\\"))) {
            RandomGenerator random = new Random(CASES);
            for (int i = 0; i < CASES; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, TrackingCode.generate(random).digits());
                insert.setInt(3, COMMUNE);
                insert.setInt(4, COMMUNE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
