package ma.chikaya.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server in a folder: made once, then started and stopped; it listens on the loopback address only. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private final Path home;
    private final Path folder;
    private final Path logs;
    private final boolean durable;

    PostgresServer(Path home, Path folder, Path logs, boolean durable) {
        this.home = home;
        this.folder = folder;
        this.logs = logs;
        this.durable = durable;
    }

    /** Makes the server where there is none, all of it or nothing; its superuser has a password from the first second. */
    void makeIfMissing(String superuserPassword) throws IOException {
        if (Files.exists(folder)) return;
        Path fresh = folder.resolveSibling("postgresql.new");
        FileSystemUtils.deleteRecursively(fresh);
        Path password = folder.resolveSibling("postgresql.password");
        PrivateFile.write(password, superuserPassword);
        try {
            List<String> arguments = new ArrayList<>(List.of("-D", fresh.toString(), "-U", SUPERUSER, "-E", "UTF-8"));
            arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "--no-instructions"));
            // Never the environment's locale: sorting and searching must not depend on the machine.
            arguments.addAll(List.of("--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (!durable) arguments.add("--no-sync");
            new PostgresProgram(home, "initdb").run(arguments);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, folder);
    }

    /** Starts it, after a crash with its recovery, and returns the port it listens on. */
    int start() throws IOException {
        Files.createDirectories(logs);
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                new PostgresProgram(home, "pg_ctl")
                        .run(List.of(
                                "start",
                                "-w",
                                "-t",
                                "600",
                                "-s",
                                "-D",
                                folder.toString(),
                                "-l",
                                logs.resolve("postgresql-start.log").toString(),
                                "-o",
                                options(port)));
                return port;
            } catch (IOException failed) {
                // Another program may have taken the port between the question and the start.
                if (attempt == 3) throw new IOException("PostgreSQL did not start; its reasons are in " + logs, failed);
            }
        }
    }

    /** Stops it, open connections or not, after it has written everything down. */
    void stop() throws IOException {
        new PostgresProgram(home, "pg_ctl")
                .run(List.of("stop", "-m", "fast", "-w", "-t", "120", "-s", "-D", folder.toString()));
    }

    private String options(int port) {
        String on = durable ? "on" : "off";
        Map<String, String> settings = new TreeMap<>(Map.of(
                "fsync", on,
                "synchronous_commit", on,
                "full_page_writes", on,
                "max_connections", "60",
                "shared_buffers", "192MB",
                "max_wal_size", "2GB",
                "random_page_cost", "1.1",
                "jit", "off",
                "timezone", "UTC"));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "''");
        settings.put("password_encryption", "scram-sha-256");
        // A week of logs, without statements, parameters or row values: people's data stays in the tables.
        settings.putAll(Map.of(
                "logging_collector", "on",
                "log_directory", "'" + logs.toString().replace("'", "'\\''") + "'",
                "log_filename", "postgresql-%a.log",
                "log_truncate_on_rotation", "on",
                "log_rotation_size", "0",
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse",
                "log_parameter_max_length", "0",
                "log_parameter_max_length_on_error", "0",
                "log_checkpoints", "off"));
        StringBuilder options = new StringBuilder("-p ").append(port);
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        return options.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
