package ma.chikaya.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.kernel.TrackingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of the product share the day's reminders on one database, and one is killed with -9 while both hold a
 * batch: nothing is left out and nothing is done twice.
 */
class KilledNodeTest {

    private static final int CASES = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Tiznit, as the reference data numbers it. */
    private static final int COMMUNE = 1816;

    @TempDir
    private Path data;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Process> started = new ArrayList<>();
    private int firstPort;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started.reversed()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }

    @Test
    void everyCaseIsRemindedOfAndEscalatedOnceThoughANodeDiesInTheMiddle() throws Exception {
        start(data, Map.of());
        Process second = start(Files.createDirectories(data.resolve("second")), database());
        try (Connection connection = superuser();
                Statement sql = connection.createStatement();
                Connection holding = superuser();
                Statement held = holding.createStatement()) {
            sql.execute("update platform.scheduled_tasks set execution_time = now() + interval '1 hour'"
                    + " where task_name like 'escalation-%'");
            expired(connection);
            // Both nodes come as far as writing what they did, and no further.
            holding.setAutoCommit(false);
            held.execute("lock table escalation.act in share mode");
            sql.execute(
                    "update platform.scheduled_tasks set execution_time = now() where task_name like 'escalation-%'");
            until("both hold a batch", () -> number(sql, """
                    select count(*) from pg_locks
                     where not granted and relation = 'escalation.act'::regclass""") >= 2);
            second.destroyForcibly().waitFor();
            holding.commit();
            until("nothing is left", () -> {
                // The next turn comes after a minute: here at once.
                sql.execute("update platform.scheduled_tasks set execution_time = now()"
                        + " where task_name like 'escalation-%' and not picked");
                return number(sql, "select count(*) from casework.submission where act_on <= current_date") == 0;
            });
            assertThat(number(sql, """
                            select count(*)
                              from casework.submission s
                              left join (select submission_id, count(*) n, count(distinct audience) audiences
                                           from escalation.act group by 1) a on a.submission_id = s.id
                              left join (select submission_id, count(*) filter (where type = 'MISSED') missed,
                                                count(*) filter (where type = 'REMINDED') reminded,
                                                count(*) filter (where type = 'ESCALATED') escalated, max(seq) last
                                           from casework.event group by 1) e on e.submission_id = s.id
                             where a.n is distinct from 4 or a.audiences <> 4 or e.missed is distinct from 1
                                or e.reminded is distinct from 2 or e.escalated is distinct from 1 or e.last <> s.seq""")).as("cases not acted on exactly once").isZero();
            assertThat(number(sql, "select count(*) from escalation.act")).isEqualTo(4 * CASES);
        }
        HttpResponse<String> metric = http.send(
                HttpRequest.newBuilder(uri(firstPort, "/actuator/deadlines")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(metric.body()).contains("chikaya_overdue_unescalated 0");
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

    private interface Asked {
        boolean holds() throws SQLException;
    }

    private static void until(String what, Asked asked) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!asked.holds()) {
            if (System.nanoTime() > end) throw new AssertionError("not yet: " + what);
            Thread.sleep(50);
        }
    }

    private static int number(Statement sql, String question) throws SQLException {
        try (ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private Connection superuser() throws IOException, SQLException {
        return DriverManager.getConnection(address(), "postgres", passwords().getProperty("superuser"));
    }

    private Map<String, String> database() throws IOException {
        Properties passwords = passwords();
        return Map.of(
                "CHIKAYA_DB_URL", address(),
                "CHIKAYA_DB_USER", "chikaya_app",
                "CHIKAYA_DB_PASSWORD", passwords.getProperty("app"),
                "CHIKAYA_DB_OWNER_USER", "chikaya_owner",
                "CHIKAYA_DB_OWNER_PASSWORD", passwords.getProperty("owner"));
    }

    private String address() throws IOException {
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/chikaya";
    }

    private Properties passwords() throws IOException {
        Properties passwords = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("database.properties"))) {
            passwords.load(file);
        }
        return passwords;
    }

    private Process start(Path own, Map<String, String> more) throws Exception {
        int port = freePort();
        if (firstPort == 0) firstPort = port;
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                product(),
                "ma.chikaya.Chikaya");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("CHIKAYA_DATA", own.toString());
        builder.environment().put("CHIKAYA_DEMO", "false");
        // Two hands do the day's reminders: of two nodes each is to have one.
        builder.environment().put("DBSCHEDULER_THREADS", "1");
        builder.environment().put("DBSCHEDULER_POLLINGINTERVAL", "1s");
        builder.environment().putAll(more);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-node-test.log").toFile()));
        Process process = builder.start();
        started.add(process);
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            if (isReady(port)) return process;
            Thread.sleep(200);
        }
        throw new IllegalStateException("the product did not start; see target/killed-node-test.log");
    }

    /** The product without its tests, whose clock stands still. */
    private static String product() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isReady(int port) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(uri(port, "/actuator/health/readiness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
