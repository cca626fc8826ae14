package ma.chikaya.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A durable PostgreSQL of the installation's own, in its data folder, reached by password only. */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "chikaya_owner";
    private static final String APP = "chikaya_app";
    private static final String NAME = "chikaya";

    private final EmbeddedPostgres server;
    private final Database database;

    EmbeddedDatabase(Path data, boolean durable) {
        Path folder = data.resolve("postgresql");
        DatabasePasswords passwords = DatabasePasswords.readOrMake(data.resolve("database.properties"));
        OrphanedServer.stop(folder);
        try {
            boolean first = !Files.exists(folder.resolve("PG_VERSION"));
            server = start(folder, durable, first ? "" : passwords.superuser());
            String url = server.getJdbcUrl(SUPERUSER, "postgres");
            String address = url.substring(0, url.indexOf("/postgres?") + 1) + NAME;
            if (first) prepare(url, address, passwords, folder);
            database = new Database(address, OWNER, passwords.owner(), APP, passwords.app());
            check(durable, passwords);
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start on " + folder, failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the embedded PostgreSQL could not be prepared", failed);
        }
    }

    Database database() {
        return database;
    }

    private static EmbeddedPostgres start(Path folder, boolean durable, String password) throws IOException {
        String on = durable ? "on" : "off";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", on)
                .setServerConfig("synchronous_commit", on)
                .setServerConfig("full_page_writes", on)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "192MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC");
        if (!password.isEmpty()) builder.setConnectConfig("password", password);
        return builder.start();
    }

    private static void prepare(String url, String address, DatabasePasswords passwords, Path folder)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set password_encryption = 'scram-sha-256'");
            statement.execute("alter role postgres password '" + passwords.superuser() + "'");
            statement.execute("create role " + OWNER + " login password '" + passwords.owner() + "'");
            statement.execute("create role " + APP + " login password '" + passwords.app() + "'");
            statement.execute("create database " + NAME + " owner " + OWNER);
        }
        Files.writeString(folder.resolve("pg_hba.conf"), """
                # Passwords only: other accounts of the machine are not trusted.
                local all all scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """);
        try (Connection connection = DriverManager.getConnection(address, SUPERUSER, passwords.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on database " + NAME + " from public");
            statement.execute("grant connect on database " + NAME + " to " + APP);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Refuses to run on a server that could lose what it confirmed, or whose locale breaks Arabic search. */
    private void check(boolean durable, DatabasePasswords passwords) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), SUPERUSER, passwords.superuser());
                Statement statement = connection.createStatement()) {
            if (durable) {
                for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                    try (var shown = statement.executeQuery("show " + setting)) {
                        shown.next();
                        if (!shown.getString(1).equals("on")) throw new IllegalStateException(setting + " is off");
                    }
                }
            }
            try (var locale = statement.executeQuery("select upper('é') = 'É' and 'تيزنيت' ~ '^[[:alpha:]]+$'")) {
                locale.next();
                if (!locale.getBoolean(1)) throw new IllegalStateException("the server's locale does not know letters");
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            LOG.warn("the embedded PostgreSQL did not stop cleanly", failed);
        }
    }
}
