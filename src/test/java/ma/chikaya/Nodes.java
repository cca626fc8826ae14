package ma.chikaya;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole product in processes of their own, on one database: the first brings it, those beside it join. */
public final class Nodes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Node> started = new ArrayList<>();
    private final Path data;
    private final Path log;

    /**
     * None yet.
     *
     * @param log name of the file below {@code target} they write to
     */
    public Nodes(Path data, String log) {
        this.data = data;
        this.log = Path.of("target", log);
    }

    /** A process and where it answers. */
    public record Node(Process process, int port) {

        public URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        /** As a power cut does. */
        public void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts one and waits until it answers; throws where it does not start. */
    public Node start(Map<String, String> environment) throws Exception {
        boolean joins = started.stream().anyMatch(node -> node.process().isAlive());
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                product(),
                "ma.chikaya.Chikaya");
        Path own = joins ? Files.createDirectories(data.resolve("node-" + started.size())) : data;
        Map<String, String> variables = builder.environment();
        variables.put("SERVER_PORT", Integer.toString(port));
        variables.put("CHIKAYA_DATA", own.toString());
        variables.put("CHIKAYA_DEMO", "false");
        variables.putAll(joins ? database() : Map.of());
        variables.putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Node node = new Node(builder.start(), port);
        started.add(node);
        for (int tries = 0; tries < 600 && node.process().isAlive(); tries++) {
            if (isReady(node)) return node;
            Thread.sleep(200);
        }
        throw new IllegalStateException("the product did not start; see " + log);
    }

    /** What one of them answers. */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Into their database, before which no wall stands. */
    public Connection superuser() throws IOException, SQLException {
        return DriverManager.getConnection(address(), "postgres", passwords().getProperty("superuser"));
    }

    /** What shall hold in the end. */
    public interface Asked {
        boolean holds() throws SQLException;
    }

    public static void until(String what, Asked asked) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!asked.holds()) {
            if (System.nanoTime() > end) throw new AssertionError("not yet: " + what);
            Thread.sleep(50);
        }
    }

    public static int number(Statement sql, String question) throws SQLException {
        try (ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
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

    /** The product without its tests, whose clock stands still. */
    private static String product() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isReady(Node node) throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(node.uri("/actuator/health/readiness"))
                                    .build())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The last first: the database goes with the first. */
    @Override
    public void close() {
        for (Node node : started.reversed()) {
            node.process().destroy();
            try {
                if (!node.process().waitFor(60, TimeUnit.SECONDS))
                    node.process().destroyForcibly();
            } catch (InterruptedException hurried) {
                node.process().destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
