package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path data;

    @BeforeEach
    void usePrograms() {
        SharedPrograms.in(data);
    }

    @AfterEach
    void leavePrograms() throws IOException {
        SharedPrograms.leave(data);
    }

    @Test
    void waitsForTheDiskAndAsksForAPassword() throws Exception {
        try (EmbeddedDatabase embedded = new EmbeddedDatabase(data, true)) {
            Database database = embedded.database();
            try (Connection app = open(database, database.app(), database.appPassword())) {
                for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                    assertThat(text(app, "show " + setting)).as(setting).isEqualTo("on");
                }
                assertThat(text(app, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(text(app, "select datcollate from pg_database where datname = 'chikaya'"))
                        .isEqualTo("C.UTF-8");
                assertThatThrownBy(() -> app.createStatement().execute("create table public.mine (n int)"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> app.createStatement().execute("create temporary table mine (n int)"))
                        .hasMessageContaining("permission denied");
            }
            for (String role : List.of("postgres", database.owner(), database.app())) {
                assertThatThrownBy(() -> open(database, role, "")).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> open(database, role, "wrong")).hasMessageContaining("authentication failed");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database.properties"))))
                .isEqualTo("rw-------");
        assertThat(data.resolve("postgresql").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsWhatWasCommittedWhenItsProcessIsKilled() throws Exception {
        Path folder = SharedPrograms.in(data.resolve("killed"));
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingForever.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = 0;
        try (var lines = run.inputReader()) {
            while (last < 200) last = Integer.parseInt(lines.readLine());
            run.toHandle().destroyForcibly();
            run.waitFor();
            for (String line = lines.readLine(); line != null && !line.isBlank(); line = lines.readLine()) {
                last = Integer.parseInt(line);
            }
        }
        ProcessHandle orphan = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase again = new EmbeddedDatabase(folder, true)) {
            assertThat(orphan.isAlive()).isFalse();
            Database database = again.database();
            try (Connection owner = open(database, database.owner(), database.ownerPassword())) {
                assertThat(text(owner, "select count(distinct n) from counted where n <= " + last))
                        .isEqualTo(Integer.toString(last));
            }
        }
        assertThat(orphan.onExit()).succeedsWithin(1, TimeUnit.SECONDS);
    }

    @Test
    void refusesAFolderAnotherOneWorksOn() {
        try (EmbeddedDatabase first = new EmbeddedDatabase(data, false)) {
            assertThatThrownBy(() -> new EmbeddedDatabase(data, false))
                    .isInstanceOf(RefusedStart.class)
                    .hasMessageContaining(data.toString());
            assertThat(first.database().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void beginsAgainWhereTheFirstStartWasCutShort() throws Exception {
        Files.createDirectories(data.resolve("postgresql.new").resolve("base"));
        Files.writeString(data.resolve("postgresql.new").resolve("PG_VERSION"), "18");
        try (EmbeddedDatabase embedded = new EmbeddedDatabase(data, false)) {
            Database database = embedded.database();
            try (Connection app = open(database, database.app(), database.appPassword())) {
                assertThat(text(app, "select current_user")).isEqualTo("chikaya_app");
            }
        }
    }

    @Test
    void leavesAProcessThatIsNoPostgresAlone() throws Exception {
        Path folder = data.resolve("postgresql");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder + "\n");
        OrphanedServer.stop(folder);
        assertThat(folder.resolve("postmaster.pid")).doesNotExist();
    }

    private static Connection open(Database database, String role, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), role, password);
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
