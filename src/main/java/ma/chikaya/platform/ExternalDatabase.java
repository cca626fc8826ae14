package ma.chikaya.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

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
            checkRoles(statement, database);
            return database;
        } catch (SQLException away) {
            throw new RefusedStart(
                    "The database of CHIKAYA_DB_URL did not let in the role of CHIKAYA_DB_OWNER_USER: "
                            + away.getMessage(),
                    "Check that it runs, and the address, the role and the password.");
        }
    }

    /** The wall in the database holds for roles that do not own its tables, each way of acting has one, given but not inherited. */
    private static void checkRoles(Statement statement, Database database) throws SQLException {
        try (ResultSet above = statement.executeQuery("select rolsuper or rolbypassrls or pg_has_role(oid, '"
                + quoted(database.owner()) + "', 'member') from pg_roles where rolname = '" + quoted(database.app())
                + "'")) {
            if (!above.next()) {
                throw new RefusedStart(
                        "The role of CHIKAYA_DB_USER is not in the database.",
                        "Make it: create role … login password '…'.");
            }
            if (above.getBoolean(1)) {
                throw new RefusedStart(
                        "The role of CHIKAYA_DB_USER stands above the rights it is to be held by: it owns the tables, is a"
                                + " superuser or bypasses row security.",
                        "Give the application a role of its own that owns nothing.");
            }
        }
        List<String> missing = DatabaseRoles.missing(statement, database.app());
        try {
            for (String one : missing) statement.execute(one);
        } catch (SQLException mayNot) {
            throw new RefusedStart(
                    "The database lacks the roles the application acts as, and the role of CHIKAYA_DB_OWNER_USER may not"
                            + " make them: " + mayNot.getMessage(),
                    "Run as an administrator of the database: " + String.join("; ", missing) + ";");
        }
    }

    private static String quoted(String name) {
        return name.replace("'", "''");
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
