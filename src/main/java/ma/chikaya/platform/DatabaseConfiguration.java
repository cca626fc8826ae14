package ma.chikaya.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two ways into the database: the owner for migrations, the application's role for everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "chikaya.db-url", matchIfMissing = true, havingValue = "never-set")
    EmbeddedDatabase embeddedDatabase(Settings settings) {
        return new EmbeddedDatabase(settings.data(), settings.durable());
    }

    @Bean
    Database database(Settings settings, java.util.Optional<EmbeddedDatabase> embedded) {
        if (embedded.isPresent()) return embedded.get().database();
        return ExternalDatabase.checked(new Database(
                needed(settings.dbUrl(), "CHIKAYA_DB_URL"),
                needed(settings.dbOwnerUser(), "CHIKAYA_DB_OWNER_USER"),
                Objects.requireNonNullElse(settings.dbOwnerPassword(), ""),
                needed(settings.dbUser(), "CHIKAYA_DB_USER"),
                Objects.requireNonNullElse(settings.dbPassword(), "")));
    }

    private static String needed(@Nullable String value, String variable) {
        if (value != null) return value;
        throw new RefusedStart(
                "CHIKAYA_DB_URL names an external database, but " + variable + " is not set.",
                "Set it, or leave CHIKAYA_DB_URL empty to use the embedded database.");
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("app");
        config.setJdbcUrl(database.url());
        config.setUsername(database.app());
        config.setPassword(database.appPassword());
        config.setDataSource(new ScopedDataSource(database, properties()));
        config.setMaximumPoolSize(10);
        config.setConnectionTimeout(4_000);
        config.setInitializationFailTimeout(20_000);
        config.setAutoCommit(true);
        // Small statements, always the same: planning each of them anew would cost more than running it.
        config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        return new HikariDataSource(config);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "chikaya");
        properties.setProperty("prepareThreshold", "3");
        properties.setProperty("socketTimeout", "30");
        return properties;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
    }

    @Bean
    FlywayConfigurationCustomizer placeholders(Database database) {
        return flyway -> flyway.placeholders(Map.of("app", database.app()));
    }
}
