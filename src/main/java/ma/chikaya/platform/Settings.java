package ma.chikaya.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's settings, read from the environment.
 *
 * @param data folder of the embedded database, the files and the secret
 * @param baseUrl address people reach the portal at, without a trailing slash
 * @param dbUrl JDBC address of an external PostgreSQL 18; the embedded one where absent
 * @param dbUser the application's own role, which owns nothing
 * @param dbOwnerUser the role that owns the schemas and runs the migrations
 * @param secret key of derived PINs and tokens; made and kept in the data folder where absent
 * @param smtpFrom sender of the portal's e-mails
 * @param rateLimits whether frequent requests are slowed; off only for load tests
 * @param demo whether demonstration data is loaded and marked on everything shown
 * @param durable whether the embedded server waits for the disk; off only in tests
 */
@ConfigurationProperties("chikaya")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @Nullable String dbUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        @Nullable String dbOwnerUser,
        @Nullable String dbOwnerPassword,
        @Nullable String secret,
        @Nullable String smtpFrom,
        @DefaultValue("true") boolean rateLimits,
        @DefaultValue("false") boolean demo,
        @DefaultValue("true") boolean durable) {

    public Settings {
        data = data.toAbsolutePath().normalize();
        if (baseUrl.endsWith("/")) baseUrl = baseUrl.substring(0, baseUrl.length() - 1);
    }
}
