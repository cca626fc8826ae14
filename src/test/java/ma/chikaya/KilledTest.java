package ma.chikaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A receipt that was given is never lost: the whole product in a process of its own, killed with -9 while it files. */
class KilledTest {

    private static final int FILINGS = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path data;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Process> started = new ArrayList<>();

    record Given(String code, String pin, String text) {}

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }

    @Test
    void everyCodeThatWasReturnedIsFoundAfterAKill() throws Exception {
        int port = freePort();
        Process first = start(port);
        Queue<Given> given = new ConcurrentLinkedQueue<>();
        CountDownLatch half = new CountDownLatch(FILINGS / 2);
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < FILINGS; i++) {
            int number = i;
            senders.add(Thread.startVirtualThread(() -> {
                file(port, number).ifPresent(given::add);
                half.countDown();
            }));
        }
        half.await(60, TimeUnit.SECONDS);
        first.destroyForcibly().waitFor();
        for (Thread sender : senders) sender.join();
        assertThat(given).as("some were answered before the kill").isNotEmpty();

        start(port);
        for (Given one : given) {
            HttpResponse<String> reply = http.send(
                    HttpRequest.newBuilder(uri(port, "/api/v1/submissions/" + one.code()))
                            .header("X-Tracking-Key", one.pin())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).isEqualTo(200);
            Map<String, Object> found = JSON.readValue(reply.body(), new TypeReference<Map<String, Object>>() {});
            assertThat(found).containsEntry("code", one.code()).containsEntry("subject", one.text());
        }
    }

    private Process start(int port) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "ma.chikaya.Chikaya");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("CHIKAYA_DATA", data.toString());
        builder.environment().put("CHIKAYA_DEMO", "false");
        builder.environment().put("CHIKAYA_RATE_LIMITS", "off");
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-test.log").toFile()));
        Process process = builder.start();
        started.add(process);
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            if (isReady(port)) return process;
            Thread.sleep(200);
        }
        throw new IllegalStateException("the product did not start; see target/killed-test.log");
    }

    private boolean isReady(int port) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(uri(port, "/actuator/health/readiness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private java.util.Optional<Given> file(int port, int number) {
        String text = "شكاية رقم " + number + " حول الإنارة العمومية";
        String json = """
                {"kind": "complaint", "language": "ar", "text": "%s", "administration": "COM-09.581.01.07",
                 "complainant": {"type": "resident", "name": "فاطمة", "phone": "0661%06d"}}
                """.formatted(text, number);
        try {
            HttpResponse<String> reply = http.send(
                    HttpRequest.newBuilder(uri(port, "/api/v1/submissions"))
                            .header("Content-Type", "application/json")
                            .timeout(Duration.ofSeconds(30))
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 201) return java.util.Optional.empty();
            Map<String, Object> body = JSON.readValue(reply.body(), new TypeReference<Map<String, Object>>() {});
            return java.util.Optional.of(
                    new Given(String.valueOf(body.get("code")), String.valueOf(body.get("pin")), text));
        } catch (IOException | InterruptedException killed) {
            return java.util.Optional.empty();
        }
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
