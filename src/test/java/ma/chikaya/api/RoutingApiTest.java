package ma.chikaya.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.chikaya.ChikayaTest;
import ma.chikaya.api.Caller.Reply;
import ma.chikaya.routing.Branch;
import ma.chikaya.routing.Flag;
import ma.chikaya.routing.Missing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChikayaTest
class RoutingApiTest {

    private static final String PATH = "/api/v1/routing/suggestions";

    @LocalServerPort
    private int port;

    private Caller api;

    @BeforeEach
    void call() {
        api = new Caller(port);
    }

    @Test
    void namesTheBodyOfThePlaceWithTheWordsItFollowsFrom() {
        Reply reply = read("{\"text\": \"ddo dyal zen9a tafi hadi simana\", \"territory\": \"09.581.01.07\"}");
        assertThat(reply.body()).containsEntry("language", "ary-Latn").containsEntry("kind", "complaint");
        Map<?, ?> first = suggestions(reply).getFirst();
        assertThat(first.get("administration"))
                .isInstanceOfSatisfying(
                        Map.class, body -> assertThat(body.get("code")).isEqualTo("COM-09.581.01.07"));
        assertThat(first.get("family")).isEqualTo("COMMUNE");
        assertThat(first.get("topic")).isEqualTo("streets.lighting");
        assertThat((List<?>) first.get("because")).isNotEmpty();
    }

    @Test
    void leavesTheBodyOpenWhereOnlyThePlaceIsMissing() {
        Reply reply = read("{\"text\": \"الإنارة العمومية طافية\"}");
        Map<?, ?> first = suggestions(reply).getFirst();
        assertThat(first.containsKey("administration")).isTrue();
        assertThat(first.get("administration")).isNull();
        assertThat(first.get("family")).isEqualTo("COMMUNE");
        assertThat(words(reply, "missing")).contains("where", "when");
    }

    @Test
    void saysThatSomebodyMayBeHurt() {
        Reply reply = read("{\"text\": \"fil électrique dénudé devant l'école, un enfant a failli mourir\"}");
        assertThat(words(reply, "flags")).contains("danger");
    }

    @Test
    void readsATextWithoutWordsAsNothing() {
        Reply reply = read("{\"text\": \"😀 !!! 12\"}");
        assertThat(suggestions(reply)).isEmpty();
        assertThat(reply.body()).containsEntry("language", null).containsEntry("flags", List.of("vague"));
    }

    @Test
    void refusesWhatCannotBeReadAndSaysWhy() {
        refused("{}", "/text");
        refused("{\"text\": \"  \"}", "/text");
        refused("{\"text\": \"" + "ا".repeat(10_001) + "\"}", "/text");
        refused("{\"text\": \"الإنارة العمومية طافية\", \"territory\": \"99\"}", "/territory");
        assertThat(post("{\"text\": ").status()).isEqualTo(400);
    }

    @Test
    void isWrittenInTheContractWithEveryWordItUses() {
        assertThat(words("flags", "items")).isEqualTo(lower(Flag.values()));
        assertThat(words("missing", "items")).isEqualTo(lower(Missing.values()));
        assertThat(words("suggestions", "items", "properties", "family"))
                .isEqualTo(Arrays.stream(Branch.values()).map(Enum::name).toList());
    }

    private void refused(String json, String pointer) {
        Reply refused = post(json);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly(pointer);
        assertThat(api.violations(refused, "Problem")).isEmpty();
    }

    private Reply read(String json) {
        Reply reply = post(json);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(api.violations(reply, "Suggestions")).isEmpty();
        return reply;
    }

    private Reply post(String json) {
        return api.send(
                api.request(PATH).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private static List<Map<?, ?>> suggestions(Reply reply) {
        return list(reply, "suggestions").stream()
                .<Map<?, ?>>map(one -> (Map<?, ?>) one)
                .toList();
    }

    private static List<String> words(Reply reply, String name) {
        return list(reply, name).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Reply reply, String name) {
        return (List<?>) Objects.requireNonNull(reply.body().get(name), name);
    }

    private List<Object> words(String... path) {
        String[] whole = Stream.concat(
                        Stream.of("components", "schemas", "Suggestions", "properties"), Arrays.stream(path))
                .toArray(String[]::new);
        return List.copyOf((List<?>) api.contract().at(whole).get("enum"));
    }

    private static List<Object> lower(Enum<?>... values) {
        return Arrays.stream(values)
                .<Object>map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
