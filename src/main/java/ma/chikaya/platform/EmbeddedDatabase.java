package ma.chikaya.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A durable PostgreSQL of the installation's own, in its data folder, reached by password only. */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String OWNER = "chikaya_owner";
    private static final String APP = "chikaya_app";
    private static final String NAME = "chikaya";

    private final FolderLock lock;
    private final PostgresServer server;
    private final Database database;

    EmbeddedDatabase(Path data, boolean durable) {
        Path folder = data.resolve("postgresql");
        if (Files.exists(data.resolve(Restore.STAGE))) {
            throw new RefusedStart(
                    "A restore into the data folder " + data + " was cut short.",
                    "Run bin/restore again, with --force.");
        }
        try {
            lock = FolderLock.take(data);
        } catch (IOException failed) {
            throw new UncheckedIOException("the data folder cannot be used", failed);
        }
        try {
            DatabasePasswords passwords = DatabasePasswords.readOrMake(data.resolve("database.properties"));
            OrphanedServer.stop(folder);
            Path programs = PostgresBinaries.unpacked(data.resolve("postgresql-programs"));
            server = new PostgresServer(programs, folder, data.resolve("logs"), durable);
            server.makeIfMissing(passwords.superuser());
            String address = "jdbc:postgresql://127.0.0.1:" + server.start() + "/";
            database = new Database(address + NAME, OWNER, passwords.owner(), APP, passwords.app());
            prepare(address, passwords, durable);
        } catch (IOException failed) {
            lock.close();
            throw new UncheckedIOException("the embedded PostgreSQL did not start on " + folder, failed);
        }
    }

    Database database() {
        return database;
    }

    private void prepare(String address, DatabasePasswords passwords, boolean durable) {
        try (Connection connection = DriverManager.getConnection(
                        address + "postgres", PostgresServer.SUPERUSER, passwords.superuser());
                Statement statement = connection.createStatement()) {
            if (durable) checkDurable(statement);
            checkLocale(statement);
            makeRolesAndDatabase(statement, passwords);
            DatabaseRoles.makeMissing(statement, APP);
        } catch (SQLException | RuntimeException failed) {
            close();
            throw new IllegalStateException("the embedded PostgreSQL could not be prepared", failed);
        }
    }

    /** Refuses a server that could lose what it confirmed. */
    private static void checkDurable(Statement statement) throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            try (ResultSet shown = statement.executeQuery("show " + setting)) {
                shown.next();
                if (!shown.getString(1).equals("on")) throw new IllegalStateException(setting + " is off");
            }
        }
    }

    /** Refuses a server whose locale does not know Arabic and accented letters: searching would find nothing. */
    private static void checkLocale(Statement statement) throws SQLException {
        if (!ExternalDatabase.knowsLetters(statement)) {
            throw new IllegalStateException("the server's locale does not know letters");
        }
    }

    private static void makeRolesAndDatabase(Statement statement, DatabasePasswords passwords) throws SQLException {
        if (isTrue(statement, "select exists (select from pg_database where datname = '" + NAME + "')")) return;
        makeRole(statement, OWNER, passwords.owner());
        makeRole(statement, APP, passwords.app());
        statement.execute("create database " + NAME + " owner " + OWNER);
        statement.execute("revoke all on database " + NAME + " from public");
        statement.execute("grant connect on database " + NAME + " to " + APP);
    }

    private static void makeRole(Statement statement, String role, String password) throws SQLException {
        if (isTrue(statement, "select exists (select from pg_roles where rolname = '" + role + "')")) return;
        statement.execute("create role " + role + " login password '" + password + "'");
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException failed) {
            LOG.warn("the embedded PostgreSQL did not stop cleanly", failed);
        }
        lock.close();
    }
}
