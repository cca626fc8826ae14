package ma.chikaya.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API and holds every answer against the contract. */
final class Caller {

    private static final AtomicInteger SENDERS = new AtomicInteger(100_000);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;

    Caller(int port) {
        this.origin = "http://localhost:" + port;
    }

    record Reply(int status, Map<String, Object> body, String text, HttpResponse<String> response) {

        String value(String name) {
            return (String) Objects.requireNonNull(body.get(name), name);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The JSON pointers of the fields at fault. */
        List<String> pointers() {
            return ((List<?>) body.getOrDefault("errors", List.of()))
                    .stream()
                            .map(error -> String.valueOf(((Map<?, ?>) error).get("pointer")))
                            .toList();
        }
    }

    /** A request nobody objects to, of another sender each time. */
    static String valid() {
        int number = SENDERS.incrementAndGet();
        return """
                {"kind": "complaint", "language": "ar", "text": "الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد",
                 "administration": "COM-09.581.01.07", "place": {"territory": "09.581.01.07", "words": "حي النهضة"},
                 "complainant": {"type": "resident", "name": "عائشة بنعلي", "phone": "%s", "email": "aicha%d@example.ma"}}
                """.formatted(phone(number), number);
    }

    /** The phone of the last sender. */
    static String phone() {
        return phone(SENDERS.get());
    }

    static String email() {
        return "aicha" + SENDERS.get() + "@example.ma";
    }

    private static String phone(int number) {
        return "0661%06d".formatted(number);
    }

    Reply post(String json) {
        return post(json, Map.of());
    }

    Reply post(String json, String key) {
        return post(json, Map.of("Idempotency-Key", key));
    }

    Reply post(String json, Map<String, String> headers) {
        var request = request("/api/v1/submissions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request);
    }

    Reply track(String code, @Nullable String key) {
        var request = request("/api/v1/submissions/" + code);
        if (key != null) request.header("X-Tracking-Key", key);
        return send(request);
    }

    Reply get(String path) {
        return send(request(path));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    Reply send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        String text = response.body();
        return new Reply(
                response.statusCode(),
                text.isEmpty() ? Map.of() : JSON.readValue(text, new TypeReference<Map<String, Object>>() {}),
                text,
                response);
    }

    ContractSchema contract() {
        return new ContractSchema(
                new Yaml().load(exchange(request("/api/v1/openapi.yaml")).body()));
    }

    /** What keeps an answer from being one of the contract's. */
    List<String> violations(Reply reply, String schema) {
        ContractSchema contract = contract();
        return contract.violations(contract.at("components", "schemas", schema), reply.body());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
