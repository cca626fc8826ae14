package ma.chikaya.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** While it is open, the application's role is barred from the database and its connections are cut. */
public final class DatabaseAway implements AutoCloseable {

    private final HikariDataSource pool;
    private final Connection superuser;

    public DatabaseAway(HikariDataSource pool, Path data) throws SQLException, IOException {
        this.pool = pool;
        Properties passwords = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("database.properties"))) {
            passwords.load(file);
        }
        superuser = DriverManager.getConnection(
                pool.getJdbcUrl(), PostgresServer.SUPERUSER, passwords.getProperty("superuser"));
        run("alter role " + pool.getUsername() + " nologin");
        run("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + pool.getUsername() + "'");
    }

    @Override
    public void close() throws SQLException {
        try (superuser) {
            run("alter role " + pool.getUsername() + " login");
        }
        // What comes after is not to find connections that were cut.
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private void run(String statement) throws SQLException {
        try (Statement sent = superuser.createStatement()) {
            sent.execute(statement);
        }
    }
}
