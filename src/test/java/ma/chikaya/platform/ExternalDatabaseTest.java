package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.chikaya.Chikaya;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product, as a process of its own, on a PostgreSQL that stands elsewhere and was prepared by hand. */
class ExternalDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void worksInPlaceOfTheEmbeddedOne() throws Exception {
        PostgresServer server = new PostgresServer(
                PostgresBinaries.unpacked(SharedPrograms.in(folder).resolve("postgresql-programs")),
                folder.resolve("server"),
                folder.resolve("logs"),
                false);
        server.makeIfMissing("super");
        String address = "jdbc:postgresql://127.0.0.1:" + server.start() + "/";
        try (Connection admin = DriverManager.getConnection(address + "postgres", "postgres", "super")) {
            for (String statement : List.of(
                    "create role hq_owner login password 'one'",
                    "create role hq_app login password 'two'",
                    "create database hq owner hq_owner",
                    "revoke all on database hq from public",
                    "grant connect on database hq to hq_app")) {
                admin.createStatement().execute(statement);
            }
            admin.createStatement()
                    .execute("create database deaf owner hq_owner encoding 'SQL_ASCII' locale 'C' template template0");
            assertThatThrownBy(() -> ExternalDatabase.checked(at(address + "deaf", "one")))
                    .isInstanceOf(RefusedStart.class)
                    .hasMessageContaining("Arabic");
            assertThatThrownBy(() -> ExternalDatabase.checked(at(address + "hq", "wrong")))
                    .isInstanceOf(RefusedStart.class)
                    .hasMessageContaining("CHIKAYA_DB_OWNER_USER");
            assertThatThrownBy(() -> ExternalDatabase.checked(
                            new Database(address + "hq", "hq_owner", "one", "hq_owner", "one")))
                    .isInstanceOf(RefusedStart.class)
                    .hasMessageContaining("owns the tables");
            // An owner who may not make roles is told what an administrator has to run.
            RefusedStart refused =
                    catchThrowableOfType(RefusedStart.class, () -> ExternalDatabase.checked(at(address + "hq", "one")));
            admin.createStatement()
                    .execute(refused.remedy().substring(refused.remedy().indexOf(':') + 1));
            startAndStop(address + "hq");
            try (Connection hq = DriverManager.getConnection(address + "hq", "postgres", "super")) {
                assertThat(text(hq, """
                        select string_agg(distinct pg_get_userbyid(c.relowner), ',')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname !~ '^pg_|information_schema'""")).isEqualTo("hq_owner");
                assertThat(text(hq, "select has_table_privilege('hq_app', 'casework.event', 'insert')"))
                        .isEqualTo("t");
                assertThat(text(hq, "select has_table_privilege('hq_app', 'casework.event', 'update, delete')"))
                        .isEqualTo("f");
            }
        } finally {
            server.stop();
        }
        assertThat(folder.resolve("data").resolve("postgresql")).doesNotExist();
    }

    private static Database at(String url, String password) {
        return new Database(url, "hq_owner", password, "hq_app", "two");
    }

    private void startAndStop(String url) throws Exception {
        Path printed = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Chikaya.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("CHIKAYA_DATA", folder.resolve("data").toString());
        builder.environment().put("CHIKAYA_DB_URL", url);
        builder.environment().put("CHIKAYA_DB_USER", "hq_app");
        builder.environment().put("CHIKAYA_DB_PASSWORD", "two");
        builder.environment().put("CHIKAYA_DB_OWNER_USER", "hq_owner");
        builder.environment().put("CHIKAYA_DB_OWNER_PASSWORD", "one");
        builder.environment().put("CHIKAYA_DEMO", "");
        builder.environment().put("SERVER_PORT", "0");
        Process process = builder.start();
        try {
            String readiness = port(process, printed) + "/actuator/health/readiness";
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertThat(client.send(
                                        HttpRequest.newBuilder(URI.create(readiness))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body())
                        .contains("UP");
            }
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readString(printed)).doesNotContain("two", "one@", "password=");
    }

    private static String port(Process process, Path printed) throws IOException, InterruptedException {
        java.util.regex.Pattern started = java.util.regex.Pattern.compile("started on port (\\d+)");
        while (process.isAlive()) {
            String text = Files.readString(printed);
            var found = started.matcher(text);
            if (found.find() && text.contains("Started Chikaya")) return "http://127.0.0.1:" + found.group(1);
            Thread.sleep(200);
        }
        throw new AssertionError("the process ended: " + Files.readString(printed));
    }

    private static String text(Connection connection, String query) throws Exception {
        try (ResultSet answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
