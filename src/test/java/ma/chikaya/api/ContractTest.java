package ma.chikaya.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.chikaya.ChikayaTest;
import ma.chikaya.api.Caller.Reply;
import ma.chikaya.casework.Ball;
import ma.chikaya.casework.State;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.people.IdentityType;
import ma.chikaya.people.PersonType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The contract served is true. */
@ChikayaTest
class ContractTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Caller api;

    @BeforeEach
    void call() {
        api = new Caller(port);
    }

    @Test
    void namesEveryRouteAndNoOther() {
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
        api.contract().at("paths").forEach((path, methods) -> {
            for (Object method : ((Map<?, ?>) methods).keySet()) written.add(method + " " + path);
        });
        assertThat(written).isEqualTo(served);
    }

    @Test
    void listsEveryWordTheProductKnows() {
        assertThat(words("NewSubmission", "properties", "kind")).isEqualTo(lower(Kind.values()));
        assertThat(words("NewSubmission", "properties", "language"))
                .isEqualTo(Arrays.stream(Language.values()).map(Language::tag).toList());
        assertThat(words("NewSubmission", "properties", "complainant", "properties", "type"))
                .isEqualTo(lower(Arrays.stream(PersonType.values())
                        .filter(type -> type != PersonType.HELPER)
                        .toArray(PersonType[]::new)));
        assertThat(words("NewSubmission", "properties", "complainant", "properties", "identity", "properties", "type"))
                .isEqualTo(lower(IdentityType.values()));
        assertThat(words("State"))
                .hasSameElementsAs(Arrays.stream(State.values())
                        .map(State::shownToCitizen)
                        .map(Enum::name)
                        .distinct()
                        .toList());
        assertThat(words("Submission", "properties", "waitingFor")).hasSameElementsAs(lower(Ball.values()));
    }

    @Test
    void describesTheDirectory() {
        Reply found = api.get("/api/v1/administrations?q=tiznit");
        assertThat(found.text()).contains("COM-09.581.01.07");
        assertThat(violations(found, "/api/v1/administrations")).isEmpty();
        assertThat(api.get("/api/v1/administrations?q=%D8%AA%D9%8A%D8%B2%D9%86%D9%8A%D8%AA")
                        .text())
                .contains("COM-09.581.01.07");
        assertThat(api.get("/api/v1/administrations?territory=09.581.01.07").text())
                .contains("COM-09.581.01.07");
        Reply regions = api.get("/api/v1/territories");
        assertThat((List<?>) regions.body().get("territories")).hasSize(12);
        assertThat(violations(regions, "/api/v1/territories")).isEmpty();
        assertThat(api.get("/api/v1/territories?parent=09.581.").text()).doesNotContain("error");
        assertThat(api.get("/api/v1/territories?q=tiznit").text()).contains("09.581.01.07");
        assertThat(api.get("/api/v1/territories?parent=nowhere").text()).isEqualTo("{\"territories\":[]}");
    }

    @Test
    void isOpenApi31() {
        assertThat(api.contract().at()).containsEntry("openapi", "3.1.0");
    }

    private List<String> violations(Reply reply, String path) {
        ContractSchema contract = api.contract();
        return contract.violations(
                contract.at("paths", path, "get", "responses", "200", "content", "application/json", "schema"),
                reply.body());
    }

    private List<Object> words(String... path) {
        String[] whole = Stream.concat(Stream.of("components", "schemas"), Arrays.stream(path))
                .toArray(String[]::new);
        return List.copyOf((List<?>) api.contract().at(whole).get("enum"));
    }

    private static List<String> lower(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
