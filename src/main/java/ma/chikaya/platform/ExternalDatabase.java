package ma.chikaya.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Looks at a PostgreSQL that stands elsewhere before anything is written into it. */
final class ExternalDatabase {

    private static final int OLDEST = 18;

    /** A server that is started together with the portal may need a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ExternalDatabase() {}

    /** Refuses a server that is not there, is too old, or whose locale would make searching find nothing. */
    static Database checked(Database database) {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new RefusedStart(
                        "The database is PostgreSQL " + version + "; " + OLDEST + " or newer is needed.",
                        "Upgrade it, or leave CHIKAYA_DB_URL empty to use the embedded database.");
            }
            if (!knowsLetters(statement)) {
                throw new RefusedStart(
                        "The database's encoding or locale does not know Arabic and accented letters.",
                        "Make it anew: create database … encoding 'UTF8' locale_provider builtin"
                                + " builtin_locale 'C.UTF-8' template template0.");
            }
            return database;
        } catch (SQLException away) {
            throw new RefusedStart(
                    "The database of CHIKAYA_DB_URL did not let in the role of CHIKAYA_DB_OWNER_USER: "
                            + away.getMessage(),
                    "Check that it runs, and the address, the role and the password.");
        }
    }

    static boolean knowsLetters(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(
                "select getdatabaseencoding() = 'UTF8' and upper('é') = 'É' and 'تيزنيت' ~ '^[[:alpha:]]+$'")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Connection open(Database database) throws SQLException {
        long from = System.nanoTime();
        while (true) {
            try {
                return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
            } catch (SQLException away) {
                // Class 28 says that the role or its password is wrong, and waiting would not help.
                String state = String.valueOf(away.getSQLState());
                if (state.startsWith("28") || System.nanoTime() - from > PATIENCE.toNanos()) throw away;
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new SQLException("stopped while waiting for the database", stopped);
            }
        }
    }
}
