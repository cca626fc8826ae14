package ma.chikaya.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where the pool has its connections from: each acts for whom {@link Scoped} says. */
class ScopedDataSource extends DriverManagerDataSource {

    private final String app;

    ScopedDataSource(Database database, Properties properties) {
        super(database.url(), database.app(), database.appPassword());
        setConnectionProperties(properties);
        this.app = database.app();
    }

    @Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        return new ScopedConnection(super.getConnectionFromDriver(properties), app);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }
}
