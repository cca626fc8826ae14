package ma.chikaya.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.ChikayaTest;
import ma.chikaya.api.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input, tried: each is refused with a problem in the reader's language, or kept harmless. */
@ChikayaTest
class BadRequestsTest {

    private static final String TEXT = "الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد";

    @LocalServerPort
    private int port;

    private Caller api;

    @BeforeEach
    void call() {
        api = new Caller(port);
    }

    @Test
    void everythingWrongIsToldAtOnceInTheSendersLanguage() {
        Reply refused = api.post("""
                {"kind": "compliment", "language": "fr", "text": "😀😀 !!", "administration": "NOPE",
                 "place": {"territory": "99", "lat": 95, "lon": 1},
                 "complainant": {"type": "martian", "phone": "0661", "email": "no", "identity": {"type": "cnie", "number": "12"}}}
                """);
        refused(refused, 422, "invalid");
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/kind",
                        "/text",
                        "/administration",
                        "/place/territory",
                        "/place/lat",
                        "/complainant/type",
                        "/complainant/name",
                        "/complainant/phone",
                        "/complainant/email",
                        "/complainant/identity/number");
        assertThat(refused.text()).contains("La demande contient des erreurs", "Il manque");
        assertThat(refused.header("content-language")).isEqualTo("fr");
    }

    @Test
    void eachRuleOfThePagesHoldsForPrograms() {
        wrong("\"" + TEXT + "\"", "\"\"", "/text");
        wrong("\"" + TEXT + "\"", "\" \\n\\t \"", "/text");
        wrong("\"" + TEXT + "\"", "\"😀😀😀 ‼️ 123\"", "/text");
        wrong(TEXT, "ا".repeat(10_001), "/text");
        wrong("\"kind\"", "\"subject\": \"" + "م".repeat(151) + "\", \"kind\"", "/subject");
        wrong("عائشة بنعلي", "", "/complainant/name");
        wrong("عائشة بنعلي", "12345", "/complainant/name");
        wrong("عائشة بنعلي", "ع".repeat(121), "/complainant/name");
        wrong("حي النهضة", "ح".repeat(301), "/place/words");
        wrong("COM-09.581.01.07", "COM-99", "/administration");
        wrong("COM-09.581.01.07", "COMMUNE", "/administration");
        wrong("\"territory\": \"09.581.01.07\"", "\"territory\": \"09.581.99\"", "/place/territory");
        wrong("\"territory\": \"09.581.01.07\"", "\"lat\": 33.5", "/place/lat");
        wrong("\"territory\": \"09.581.01.07\"", "\"lat\": 48.8, \"lon\": 2.3", "/place/lat");
        wrong("\"territory\": \"09.581.01.07\"", "\"lat\": 1e300, \"lon\": 2.3", "/place/lat");
        wrong("\"territory\": \"09.581.01.07\"", "\"country\": \"XX\"", "/place/country");
        wrong("\"words\"", "\"country\": \"FR\", \"words\"", "/place/territory");
        wrong("\"resident\"", "\"helper\"", "/complainant/type");
        for (String number : List.of("ABC12", "123456", "AB12345678", "A')--")) {
            wrong(
                    "\"name\"",
                    "\"identity\": {\"type\": \"cnie\", \"number\": \"" + number + "\"}, \"name\"",
                    "/complainant/identity/number");
        }
        wrong("\"name\"", "\"identity\": {\"type\": \"cnie\"}, \"name\"", "/complainant/identity/number");
        wrong(
                "\"name\"",
                "\"identity\": {\"type\": \"visa\", \"number\": \"AB123456\"}, \"name\"",
                "/complainant/identity/type");
    }

    @Test
    void theLimitsAreThoseOfTheContract() {
        assertThat(most("subject")).isEqualTo(150);
        assertThat(api.post(Caller.valid().replace("\"kind\"", "\"subject\": \"" + "م".repeat(150) + "\", \"kind\""))
                        .status())
                .isEqualTo(201);
        assertThat(most("text")).isEqualTo(10_000);
        assertThat(api.post(Caller.valid().replace(TEXT, "😀ا".repeat(5_000))).status())
                .as("characters are counted as people count them")
                .isEqualTo(201);
        assertThat(most("place", "properties", "words")).isEqualTo(300);
        assertThat(most("complainant", "properties", "name")).isEqualTo(120);
    }

    @Test
    void nothingAskedForIsMissing() {
        Reply nothing = api.post("{}");
        refused(nothing, 422, "invalid");
        assertThat(nothing.pointers()).containsExactlyInAnyOrder("/language", "/kind", "/text", "/complainant");
        Reply nobody = api.post(Caller.valid().replaceFirst("\"complainant\": \\{[^}]*}", "\"complainant\": {}"));
        assertThat(nobody.pointers())
                .containsExactlyInAnyOrder("/complainant/type", "/complainant/name", "/complainant/phone");
    }

    @Test
    void onePhoneOrOneMailIsEnough() {
        assertThat(api.post(Caller.valid().replaceFirst("\"phone\": \"\\d+\", ", ""))
                        .status())
                .isEqualTo(201);
        assertThat(api.post(Caller.valid().replaceFirst(", \"email\": \"[^\"]+\"", ""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theDefenceIsRefusedWithGuidance() {
        refused(api.post(Caller.valid().replace("COM-09.581.01.07", "ADN")), 422, "out-of-scope");
    }

    @Test
    void whatIsNoRequestIsUnreadable() {
        for (String json : List.of(
                "",
                "{\"kind\": ",
                "[]",
                "null",
                "\"complaint\"",
                "{\"kind\": {}}",
                "{\"complainant\": []}",
                "{\"place\": {\"lat\": \"north\"}}",
                Caller.valid() + "}",
                "[".repeat(100_000))) {
            assertThat(api.post(json).status())
                    .as(json.substring(0, Math.min(30, json.length())))
                    .isIn(400, 413);
        }
        refused(api.post("{\"kind\": "), 400, "unreadable");
        assertThat(api.post(Caller.valid().replace("{\"type\"", "{\"unheardOf\": [1], \"type\""))
                        .status())
                .as("what the contract does not know is passed over")
                .isEqualTo(201);
    }

    @Test
    void aRequestLargerThanAnyTextNeedsIsRefusedWithoutBeingHeld() {
        refused(api.post(Caller.valid().replace(TEXT, "ا".repeat(200_000))), 413, "too-large");
        byte[] endless = Caller.valid().replace(TEXT, "ا".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        refused(
                api.send(api.request("/api/v1/submissions")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))),
                413,
                "too-large");
    }

    @Test
    void controlCharactersMarkupAndSqlAreKeptAsHarmlessWords() {
        String nasty = "\\u0000\\u0007\\u202e'; drop table casework.submission; --<script>alert(1)</script>";
        Reply filed = api.post(Caller.valid()
                .replace("\"kind\"", "\"subject\": \"" + nasty + " موضوع\", \"kind\"")
                .replace(TEXT, nasty + TEXT)
                .replace("عائشة", nasty + "عائشة".substring(0, 3))
                .replace("حي النهضة", nasty));
        assertThat(filed.status()).isEqualTo(201);
        Reply tracked = api.track(filed.value("code"), filed.value("pin"));
        assertThat(tracked.value("subject"))
                .isEqualTo("'; drop table casework.submission; --<script>alert(1)</script> موضوع");
        for (String field : List.of("COM-09.581.01.07", "09.581.01.07", "resident", "complaint", "\"ar\"")) {
            Reply refused = api.post(
                    Caller.valid().replace(field, field.startsWith("\"") ? "\"' or 1=1 --<b>\"" : "' or 1=1 --<b>"));
            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.text()).doesNotContain("<b>");
        }
    }

    @Test
    void mixedDirectionsAreKeptAndTheMarksThatTurnTextAreNot() {
        Reply filed = api.post(Caller.valid()
                .replace("\"kind\"", "\"subject\": \"رخصة \\u2066ABC-123\\u2069 \\u202eقديمة\", \"kind\""));
        assertThat(api.track(filed.value("code"), filed.value("pin")).value("subject"))
                .isEqualTo("رخصة ABC-123 قديمة");
    }

    @Test
    void aKeyIsAWordOfAtMostTwoHundredCharacters() {
        refused(api.post(Caller.valid(), "k".repeat(201)), 400, "key-invalid");
        refused(api.post(Caller.valid(), " "), 400, "key-invalid");
        assertThat(api.post(Caller.valid(), "k".repeat(200 - 6) + Caller.phone().substring(4))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        Map<String, String> titles = Map.of(
                "fr-FR,en;q=0.5", "La demande est illisible",
                "ar", "تعذرت قراءة الطلب",
                "en", "تعذرت قراءة الطلب",
                "de, zgh;q=0.8, fr;q=0.2", "ⵓⵔ ⵉⵜⵜⵓⵖⵔⵉ ⵓⵙⵓⵜⵔ");
        titles.forEach((accepted, title) -> assertThat(
                        api.post("{", Map.of("Accept-Language", accepted)).body())
                .as(accepted)
                .containsEntry("title", title));
        assertThat(api.post("{\"text\": \"\"}", Map.of("Accept-Language", "fr")).text())
                .contains("Ce champ est nécessaire.");
    }

    @Test
    void whatTheServerRefusesByItselfIsAProblemToo() {
        refused(api.get("/api/v1/nothing-here"), 404, "no-route");
        refused(api.get("/api/v2/submissions"), 404, "no-route");
        refused(api.get("/api/v1/submissions"), 405, "method");
        refused(api.send(api.request("/api/v1/territories").DELETE()), 405, "method");
        refused(
                api.send(api.request("/api/v1/submissions")
                        .POST(BodyPublishers.ofString("kind=complaint"))
                        .header("Content-Type", "application/x-www-form-urlencoded")),
                415,
                "media-type");
        refused(api.send(api.request("/api/v1/territories").header("Accept", "text/html")), 406, "not-acceptable");
        refused(api.track("not-a-code", "123456"), 404, "not-found");
        refused(api.track("000000000000'--", "123456"), 404, "not-found");
    }

    private void wrong(String right, String wrong, String pointer) {
        String request = Caller.valid();
        assertThat(request).contains(right);
        Reply refused = api.post(request.replace(right, wrong));
        assertThat(refused.status()).as(wrong).isEqualTo(422);
        assertThat(refused.pointers()).as(wrong).containsExactly(pointer);
        assertThat(api.violations(refused, "Problem")).isEmpty();
    }

    private void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body())
                .containsEntry("type", "urn:chikaya:problem:" + code)
                .containsEntry("status", status);
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(api.violations(reply, "Problem")).isEmpty();
    }

    private int most(String... path) {
        String[] whole = new String[path.length + 4];
        System.arraycopy(new String[] {"components", "schemas", "NewSubmission", "properties"}, 0, whole, 0, 4);
        System.arraycopy(path, 0, whole, 4, path.length);
        return (Integer) Objects.requireNonNull(api.contract().at(whole).get("maxLength"));
    }
}
