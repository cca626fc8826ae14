package ma.chikaya.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product in a process of its own, and its database. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Options options;
    private final Process process;
    private final int port;
    private final Duration startedIn;

    private Product(Options options, Process process, int port, Duration startedIn) {
        this.options = options;
        this.process = process;
        this.port = port;
        this.startedIn = startedIn;
    }

    /** Starts it and waits for the first page. */
    static Product start(Options options) throws IOException, InterruptedException {
        return start(options, options.data(), Map.of());
    }

    /** A second node on the database of this one. */
    Product another() throws IOException, InterruptedException {
        Properties passwords = passwords();
        Path own = options.data().resolve("second");
        Files.createDirectories(own);
        return start(
                options,
                own,
                Map.of(
                        "CHIKAYA_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/chikaya",
                        "CHIKAYA_DB_USER",
                        "chikaya_app",
                        "CHIKAYA_DB_PASSWORD",
                        passwords.getProperty("app"),
                        "CHIKAYA_DB_OWNER_USER",
                        "chikaya_owner",
                        "CHIKAYA_DB_OWNER_PASSWORD",
                        passwords.getProperty("owner")));
    }

    /** As kill -9 does it: nothing is finished, nothing put away. */
    void kill() {
        process.destroyForcibly();
    }

    private static Product start(Options options, Path data, Map<String, String> more)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.java());
        command.addAll(List.of("-jar", options.app().resolve("chikaya.jar").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        options.data().resolve("bench.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CHIKAYA_"));
        builder.environment()
                .putAll(Map.of(
                        "CHIKAYA_DATA", data.toString(),
                        "CHIKAYA_DEMO", "false",
                        "CHIKAYA_RATE_LIMITS", "off",
                        "CHIKAYA_SECOND_FACTOR", "false",
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", Integer.toString(port),
                        "MALLOC_ARENA_MAX", "2",
                        // Two hands do the day's reminders: of two nodes each is to have one.
                        "DBSCHEDULER_THREADS", "1"));
        builder.environment().putAll(more);
        long from = System.nanoTime();
        Process process = builder.start();
        Product product = new Product(options, process, port, Duration.ZERO);
        try {
            while (!product.answers()) {
                if (!process.isAlive()) throw new IOException("the product did not start: see bench.log");
                if (System.nanoTime() - from > PATIENCE.toNanos()) throw new IOException("the product does not answer");
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException failed) {
            product.close();
            throw failed;
        }
        return new Product(options, process, port, Duration.ofNanos(System.nanoTime() - from));
    }

    int port() {
        return port;
    }

    /** From {@code java} to the first page, its database included. */
    Duration startedIn() {
        return startedIn;
    }

    /** Memory the JVM has resident now and had at most, in megabytes; PostgreSQL is apart. */
    long[] residentMegabytes() throws IOException {
        long now = 0;
        long most = 0;
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) now = kilobytes(line) / 1024;
            if (line.startsWith("VmHWM:")) most = kilobytes(line) / 1024;
        }
        return new long[] {now, most};
    }

    /** Processor time the JVM and its database have used so far. */
    Duration[] processorTime() throws IOException {
        long jvm = ticks(process.pid());
        long postmaster = postmaster();
        long database = ticks(postmaster);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(postmaster).map(ProcessHandle::children).orElse(Stream.empty())) {
            for (ProcessHandle child : children.toList()) database += ticks(child.pid());
        }
        return new Duration[] {Duration.ofMillis(jvm * 10), Duration.ofMillis(database * 10)};
    }

    long pid() {
        return process.pid();
    }

    /** A connection as the owner of the tables. */
    Connection database() throws IOException, SQLException {
        return database("chikaya_owner", "owner");
    }

    /** A connection that may look at everything. */
    Connection superuser() throws IOException, SQLException {
        return database("postgres", "superuser");
    }

    private Connection database(String role, String password) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/chikaya",
                role,
                passwords().getProperty(password));
    }

    private Properties passwords() throws IOException {
        Properties passwords = new Properties();
        try (var file = Files.newBufferedReader(options.data().resolve("database.properties"))) {
            passwords.load(file);
        }
        return passwords;
    }

    private String databasePort() throws IOException {
        return Files.readAllLines(options.data().resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(options.data().resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private boolean answers() {
        try (Wire wire = new Wire(port)) {
            return wire.get("/", "").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    /** Hundredths of a second, with those of children that ended. */
    private static long ticks(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(11, 12, 13, 14)
                    .mapToLong(i -> Long.parseLong(fields[i]))
                    .sum();
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", interrupted));
        }
    }
}
