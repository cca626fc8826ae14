package ma.chikaya.platform;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads the environment as the README describes it: a variable set to nothing counts as absent, and the mail server
 * is named by CHIKAYA_SMTP_*. The other CHIKAYA_* variables are Spring Boot's own spelling of {@link Settings}.
 */
class DocumentedVariables implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, String> MAIL = Map.of(
            "CHIKAYA_SMTP_HOST", "spring.mail.host",
            "CHIKAYA_SMTP_PORT", "spring.mail.port",
            "CHIKAYA_SMTP_USER", "spring.mail.username",
            "CHIKAYA_SMTP_PASSWORD", "spring.mail.password");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        PropertySource<?> source = environment.getPropertySources().get(name);
        if (!(source instanceof SystemEnvironmentPropertySource variables)) return;
        Map<String, Object> given = new HashMap<>(variables.getSource());
        given.values().removeIf(value -> value.toString().isBlank());
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, given));
        Map<String, Object> mail = new HashMap<>();
        MAIL.forEach((variable, property) -> {
            Object value = given.get(variable);
            if (value != null) mail.put(property, value);
        });
        environment.getPropertySources().addAfter(name, new MapPropertySource("chikaya-smtp", mail));
    }

    /** Before Spring Boot looks at any of them. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
