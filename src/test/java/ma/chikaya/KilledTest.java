package ma.chikaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A receipt that was given is never lost: the whole product in a process of its own, killed with -9 while it files. */
class KilledTest {

    private static final int FILINGS = 50;
    private static final Map<String, String> UNLIMITED = Map.of("CHIKAYA_RATE_LIMITS", "off");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path data;

    record Given(String code, String pin, String text) {}

    @Test
    void everyCodeThatWasReturnedIsFoundAfterAKill() throws Exception {
        try (Nodes nodes = new Nodes(data, "killed-test.log")) {
            Queue<Given> given = fileUntilTheKill(nodes, nodes.start(UNLIMITED));
            assertThat(given).as("some were answered before the kill").isNotEmpty();
            Nodes.Node again = nodes.start(UNLIMITED);
            for (Given one : given) {
                HttpResponse<String> reply =
                        nodes.send(HttpRequest.newBuilder(again.uri("/api/v1/submissions/" + one.code()))
                                .header("X-Tracking-Key", one.pin())
                                .build());
                assertThat(reply.statusCode()).isEqualTo(200);
                Map<String, Object> found = JSON.readValue(reply.body(), new TypeReference<Map<String, Object>>() {});
                assertThat(found).containsEntry("code", one.code()).containsEntry("subject", one.text());
            }
        }
    }

    private static Queue<Given> fileUntilTheKill(Nodes nodes, Nodes.Node node) throws InterruptedException {
        Queue<Given> given = new ConcurrentLinkedQueue<>();
        CountDownLatch half = new CountDownLatch(FILINGS / 2);
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < FILINGS; i++) {
            int number = i;
            senders.add(Thread.startVirtualThread(() -> {
                file(nodes, node, number).ifPresent(given::add);
                half.countDown();
            }));
        }
        half.await(60, TimeUnit.SECONDS);
        node.kill();
        for (Thread sender : senders) sender.join();
        return given;
    }

    private static Optional<Given> file(Nodes nodes, Nodes.Node node, int number) {
        String text = "شكاية رقم " + number + " حول الإنارة العمومية";
        String json = """
                {"kind": "complaint", "language": "ar", "text": "%s", "administration": "COM-09.581.01.07",
                 "complainant": {"type": "resident", "name": "فاطمة", "phone": "0661%06d"}}
                """.formatted(text, number);
        try {
            HttpResponse<String> reply = nodes.send(HttpRequest.newBuilder(node.uri("/api/v1/submissions"))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build());
            if (reply.statusCode() != 201) return Optional.empty();
            Map<String, Object> body = JSON.readValue(reply.body(), new TypeReference<Map<String, Object>>() {});
            return Optional.of(new Given(String.valueOf(body.get("code")), String.valueOf(body.get("pin")), text));
        } catch (IOException | InterruptedException killed) {
            return Optional.empty();
        }
    }
}
