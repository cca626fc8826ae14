package ma.chikaya.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/** Beans that belong to no one module. Only officials have sessions; they end after eight idle hours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
@EnableAsync
@EnableJdbcHttpSession(
        tableName = "platform.spring_session",
        maxInactiveIntervalInSeconds = 8 * 3600,
        cleanupCron = "-")
class PlatformConfiguration {

    /** Uploads stream to disk here; the container does not make the folder itself. */
    PlatformConfiguration(Settings settings) throws IOException {
        Files.createDirectories(settings.data().resolve("tmp"));
    }

    @Bean
    InstantSource clock() {
        return new ProductClock();
    }

    @Bean
    @Primary
    ThriftySessions<? extends Session> thriftySessions(JdbcIndexedSessionRepository sessions) {
        return new ThriftySessions<>(sessions);
    }

    /** Each statement of a session stands by itself: a transaction around it would only add trips. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** One cookie for the desk and the administration; it travels encrypted wherever the portal is reached so. */
    @Bean
    CookieSerializer sessionCookie(Settings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("desk");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(settings.baseUrl().startsWith("https://"));
        return cookie;
    }

    @Bean
    DefaultConfigurationCustomizer jooq() {
        return configuration -> configuration
                .settings()
                .withRenderSchema(true)
                .withExecuteLogging(false)
                .withRenderFormatted(false);
    }
}
