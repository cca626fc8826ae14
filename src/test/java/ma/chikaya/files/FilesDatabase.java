package ma.chikaya.files;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated server for the tests of this module, with the transactions the application has. */
record FilesDatabase(DSLContext sql, TransactionTemplate transaction) {

    private static final DataSource SERVER = start();

    static FilesDatabase open() {
        return new FilesDatabase(
                DSL.using(
                        new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(SERVER)),
                        SQLDialect.POSTGRES),
                new TransactionTemplate(new DataSourceTransactionManager(SERVER)));
    }

    private static DataSource start() {
        try {
            DataSource server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start()
                    .getPostgresDatabase();
            Flyway.configure()
                    .dataSource(server)
                    .locations("classpath:db/migration")
                    .defaultSchema("flyway")
                    .placeholders(Map.of("app", "postgres"))
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
