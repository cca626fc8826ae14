package ma.chikaya;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A run on a throw-away database that opens the first pages and ends, for the JVM to note which classes and methods
 * the next starts need ({@code -XX:AOTCacheOutput}; {@code bin/run} plays it once a build).
 */
@Component
@ConditionalOnProperty("chikaya.rehearsal")
class Rehearsal {

    private static final List<String> PAGES = List.of(
            "/actuator/health/readiness",
            "/",
            "/?lang=fr",
            "/file",
            "/track",
            "/desk/sign-in",
            "/api/v1/administrations?q=rabat",
            "/no-such-page");

    private final ConfigurableApplicationContext context;

    Rehearsal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void play() throws IOException {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        for (int round = 0; round < 3; round++) {
            for (String page : PAGES) visit(URI.create("http://127.0.0.1:" + port + page));
        }
        // The listener runs inside the start: leaving from here would wait for itself.
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context)));
    }

    private static void visit(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        connection.setRequestProperty("Accept", "text/html,application/json");
        connection.setReadTimeout(20_000);
        connection.getResponseCode();
        try (var body =
                connection.getErrorStream() == null ? connection.getInputStream() : connection.getErrorStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        connection.disconnect();
    }
}
