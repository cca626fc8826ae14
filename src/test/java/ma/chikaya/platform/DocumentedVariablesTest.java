package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DocumentedVariablesTest {

    @Test
    void reachTheSettings() {
        Settings settings = settings(Map.of(
                "CHIKAYA_DATA", "/srv/chikaya",
                "CHIKAYA_DB_URL", "jdbc:postgresql://db/chikaya",
                "CHIKAYA_DB_USER", "app",
                "CHIKAYA_DB_PASSWORD", "a",
                "CHIKAYA_DB_OWNER_USER", "owner",
                "CHIKAYA_DB_OWNER_PASSWORD", "o",
                "CHIKAYA_BASE_URL", "https://chikaya.example/",
                "CHIKAYA_SECRET", "s",
                "CHIKAYA_RATE_LIMITS", "off",
                "CHIKAYA_DEMO", "true"));
        assertThat(settings)
                .isEqualTo(new Settings(
                        Path.of("/srv/chikaya"),
                        "https://chikaya.example",
                        "jdbc:postgresql://db/chikaya",
                        "app",
                        "a",
                        "owner",
                        "o",
                        "s",
                        null,
                        false,
                        true,
                        true));
        assertThat(settings(Map.of("CHIKAYA_SMTP_FROM", "no-reply@chikaya.example"))
                        .smtpFrom())
                .isEqualTo("no-reply@chikaya.example");
    }

    @Test
    void countAsAbsentWhenEmpty() {
        Map<String, Object> empty = new HashMap<>();
        for (String name : new String[] {
            "DATA", "DB_URL", "DB_USER", "BASE_URL", "SECRET", "RATE_LIMITS", "DEMO", "SMTP_HOST", "SMTP_PORT"
        }) {
            empty.put("CHIKAYA_" + name, "");
        }
        empty.put("SERVER_PORT", " ");
        assertThat(settings(empty)).isEqualTo(settings(Map.of()));
        assertThat(environment(empty).getProperty("spring.mail.host")).isNull();
        assertThat(environment(empty).getProperty("server.port")).isNull();
    }

    @Test
    void nameTheMailServer() {
        StandardEnvironment environment = environment(Map.of(
                "CHIKAYA_SMTP_HOST", "mail.example",
                "CHIKAYA_SMTP_PORT", "587",
                "CHIKAYA_SMTP_USER", "u",
                "CHIKAYA_SMTP_PASSWORD", "p"));
        assertThat(environment.getProperty("spring.mail.host")).isEqualTo("mail.example");
        assertThat(environment.getProperty("spring.mail.port", Integer.class)).isEqualTo(587);
        assertThat(environment.getProperty("spring.mail.username")).isEqualTo("u");
        assertThat(environment.getProperty("spring.mail.password")).isEqualTo("p");
    }

    private static Settings settings(Map<String, Object> variables) {
        return Binder.get(environment(variables)).bindOrCreate("chikaya", Settings.class);
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        new DocumentedVariables().postProcessEnvironment(environment, new SpringApplication());
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
