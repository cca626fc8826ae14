package ma.chikaya.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@ChikayaTest
class SubmissionsApiTest {

    private static final AtomicInteger SENDERS = new AtomicInteger(100_000);
    private static final String PHONE = "0661%06d";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private TestClock clock;

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Test
    void filesInDarijaAndFollowsWithThePinThePhoneAndTheMail() throws Exception {
        String request = valid();
        String phone = PHONE.formatted(SENDERS.get());
        Reply filed = post(request, null);
        assertThat(filed.status).isEqualTo(201);
        holds(filed.body, "Receipt");
        assertThat(filed.body).containsEntry("state", "REGISTERED").containsEntry("decideBy", "2026-12-08");
        String code = filed.value("code");
        for (String key : List.of(
                filed.value("pin"),
                phone.substring(0, 4) + " " + phone.substring(4),
                "+212" + phone.substring(1),
                "aicha" + SENDERS.get() + "@EXAMPLE.ma")) {
            Reply tracked = get(code, key);
            assertThat(tracked.status).as(key).isEqualTo(200);
            holds(tracked.body, "Submission");
            assertThat(tracked.text).doesNotContain("عائشة");
        }
    }

    @Test
    void aWrongKeyAndAWrongCodeLookTheSame() throws Exception {
        String code = post(valid(), null).value("code");
        Reply wrongKey = get(code, "0600000000");
        Reply noKey = get(code, null);
        Reply wrongCode = get("100000000009", "0600000000");
        assertThat(List.of(wrongKey.status, noKey.status, wrongCode.status)).containsOnly(404);
        assertThat(wrongKey.text).isEqualTo(wrongCode.text).isEqualTo(noKey.text);
        holds(wrongKey.body, "Problem");
    }

    @Test
    void theSameKeyGivesTheSameReceiptAndAnotherContentIsRefused() throws Exception {
        String key = "key-" + SENDERS.get();
        String request = valid();
        List<Future<Reply>> replies = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) replies.add(threads.submit(() -> post(request, key)));
        }
        Set<Object> codes = new TreeSet<>();
        for (var reply : replies) {
            assertThat(reply.get().status).isEqualTo(201);
            codes.add(reply.get().body.get("code") + " " + reply.get().body.get("pin"));
        }
        assertThat(codes).hasSize(1);
        Reply other = post(valid(), key);
        assertThat(other.status).isEqualTo(422);
        assertThat(other.body).containsEntry("type", "urn:chikaya:problem:key-reused");
    }

    @Test
    void everythingWrongIsToldAtOnceInTheSendersLanguage() throws Exception {
        Reply refused = post("""
                {"kind": "compliment", "language": "fr", "text": "😀😀 !!", "administration": "NOPE",
                 "place": {"territory": "99", "lat": 95, "lon": 1, "country": "ZZ"},
                 "complainant": {"type": "martian", "phone": "0661", "email": "no", "identity": {"type": "cnie", "number": "12"}}}
                """, null);
        assertThat(refused.status).isEqualTo(422);
        holds(refused.body, "Problem");
        assertThat(refused.text)
                .contains("/kind", "/text", "/administration", "/place/territory", "/place/lat", "/place/country")
                .contains(
                        "/complainant/type", "/complainant/phone", "/complainant/email", "/complainant/identity/number")
                .contains("La demande contient des erreurs");
    }

    @Test
    void badInputIsRefusedAndNothingBreaks() throws Exception {
        assertThat(post(valid().replace("الضو", "x".repeat(10_001)), null).status)
                .isEqualTo(422);
        assertThat(post("{\"kind\": ", null).status).isEqualTo(400);
        assertThat(post("[]", null).status).isEqualTo(400);
        assertThat(post("{}", null).status).isEqualTo(422);
        assertThat(post(valid().replace("{\"type\": \"resident\"", "{\"type\": \"resident\", \"x\": 1"), null).status)
                .isIn(201, 422);
        Reply control = post(
                valid().replace("الضو", "الضو\\u0000\\u0007\\u202e'; drop table casework.submission; --<script>"),
                null);
        assertThat(control.status).isEqualTo(201);
        Reply tracked = get(control.value("code"), control.value("pin"));
        assertThat(tracked.value("subject")).contains("drop table").doesNotContain("\u0000", "\u202e");
        assertThat(post(valid().replace("\"resident\"", "\"RESIDENT\"").replace("complaint", "Complaint"), null).status)
                .isEqualTo(201);
    }

    @Test
    void aWithheldIdentityAndTheDefenceAreHeeded() throws Exception {
        Cast.Commune commune = cast.aCommune();
        Reply filed = post(
                valid().replace("\"kind\"", "\"withholdIdentity\": true, \"kind\"")
                        .replace(
                                "\"administration\": \"COM-09.581.01.07\"",
                                "\"administration\": \"" + commune.body().code() + "\""),
                null);
        assertThat(filed.status).isEqualTo(201);
        var code = ma.chikaya.kernel.TrackingCode.find(filed.value("code")).orElseThrow();
        assertThat(cases.find(commune.khadija(), code).orElseThrow().line().personId())
                .isNull();
        assertThat(filed.body).containsEntry("answerBy", "2027-01-22");
    }

    @Test
    void whatIsFiledBeforeMidnightOfNewYearsEveCountsForThatDay() throws Exception {
        clock.set(Instant.parse("2026-12-31T23:30:00Z"));
        Reply filed = post(valid(), null);
        assertThat(filed.body).containsEntry("decideBy", "2027-01-15");
        assertThat(get(filed.value("code"), filed.value("pin")).body).containsEntry("receivedOn", "2026-12-31");
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(post(valid(), null).body).containsEntry("decideBy", "2027-01-18");
    }

    @Test
    void theDirectoryAnswers() throws Exception {
        Reply found = send(
                HttpRequest.newBuilder(uri("/api/v1/administrations?q=tiznit")).GET());
        assertThat(found.status).isEqualTo(200);
        assertThat(found.text).contains("COM-09.581.01.07");
        holds(found, "/api/v1/administrations");
        Reply regions = send(HttpRequest.newBuilder(uri("/api/v1/territories")).GET());
        assertThat((List<?>) regions.body.get("territories")).hasSize(12);
        holds(regions, "/api/v1/territories");
    }

    @Test
    void theContractNamesEveryRouteAndNoOther() throws Exception {
        Set<String> served = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(p -> p.startsWith("/api/"))
                        .forEach(p -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(m -> served.add(m.name().toLowerCase(Locale.ROOT) + " " + p))));
        Set<String> written = new TreeSet<>();
        contract().at("paths").forEach((path, methods) -> {
            for (Object method : ((Map<?, ?>) methods).keySet()) written.add(method + " " + path);
        });
        assertThat(written).isEqualTo(served);
    }

    @Test
    void theReceiptOfAPersonIsNotSharedWithHisNeighbour() {
        Receipt one = cast.file(Kind.COMPLAINT, null, "الزبل عامر قدام المدرسة");
        Receipt other = cast.file(Kind.COMPLAINT, null, "الزبل عامر قدام المدرسة");
        assertThat(one.pin() + one.code()).isNotEqualTo(other.pin() + other.code());
        assertThat(one.toString())
                .doesNotContain(one.pin())
                .doesNotContain(one.code().digits());
    }

    /** Another sender each time, or the limit per sender would be met. */
    private static String valid() {
        int number = SENDERS.incrementAndGet();
        return """
                {"kind": "complaint", "language": "ar", "text": "الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد",
                 "administration": "COM-09.581.01.07", "place": {"territory": "09.581.01.07", "words": "حي النهضة"},
                 "complainant": {"type": "resident", "name": "عائشة بنعلي", "phone": "%s", "email": "aicha%d@example.ma"}}
                """.formatted(PHONE.formatted(number), number);
    }

    private record Reply(int status, Map<String, Object> body, String text) {

        String value(String name) {
            return (String) Objects.requireNonNull(body.get(name), name);
        }
    }

    private Reply post(String json, @Nullable String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/api/v1/submissions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (key != null) request.header("Idempotency-Key", key);
        return send(request);
    }

    private Reply get(String code, @Nullable String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/api/v1/submissions/" + code)).GET();
        if (key != null) request.header("X-Tracking-Key", key);
        return send(request);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Reply(
                response.statusCode(),
                JSON.readValue(response.body(), new TypeReference<Map<String, Object>>() {}),
                response.body());
    }

    private ContractSchema contract() throws IOException, InterruptedException {
        String yaml = http.send(
                        HttpRequest.newBuilder(uri("/api/v1/openapi.yaml"))
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        return new ContractSchema(new Yaml().load(yaml));
    }

    private void holds(Map<String, Object> body, String schema) throws IOException, InterruptedException {
        ContractSchema contract = contract();
        assertThat(contract.violations(contract.at("components", "schemas", schema), body))
                .isEmpty();
    }

    private void holds(Reply reply, String path) throws IOException, InterruptedException {
        ContractSchema contract = contract();
        assertThat(contract.violations(
                        contract.at("paths", path, "get", "responses", "200", "content", "application/json", "schema"),
                        reply.body))
                .isEmpty();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
