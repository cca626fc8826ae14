package ma.chikaya.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.api.Caller.Reply;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Mediations;
import ma.chikaya.casework.Opened;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.codec.Hex;
import tools.jackson.databind.json.JsonMapper;

@ChikayaTest
class SubmissionsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private Mediations mediations;

    @Autowired
    private JdbcClient jdbc;

    private Caller api;

    @BeforeEach
    void call() {
        api = new Caller(port);
    }

    @Test
    void filesInDarijaAndFollowsWithThePinThePhoneAndTheMail() {
        Reply filed = api.post(Caller.valid());
        assertThat(filed.status()).isEqualTo(201);
        assertThat(api.violations(filed, "Receipt")).isEmpty();
        assertThat(filed.body()).containsEntry("state", "REGISTERED").containsEntry("decideBy", "2026-12-08");
        assertThat(filed.header("location")).isEqualTo("/api/v1/submissions/" + filed.value("code"));
        assertThat(filed.header("cache-control")).isEqualTo("no-store");
        String phone = Caller.phone();
        for (String key : List.of(
                filed.value("pin"),
                phone.substring(0, 4) + " " + phone.substring(4),
                "+212" + phone.substring(1),
                Caller.email().replace("example", "EXAMPLE"))) {
            Reply tracked = api.track(filed.value("code"), key);
            assertThat(tracked.status()).as(key).isEqualTo(200);
            assertThat(api.violations(tracked, "Submission")).isEmpty();
            assertThat(tracked.text()).doesNotContain("عائشة", phone, Caller.email());
        }
    }

    @Test
    void theMediatorsClockIsToldBesideTheOthers() {
        Reply filed = api.post(Caller.valid());
        String code = filed.value("code");
        UUID id = Scoped.as(
                Acting.system(),
                () -> jdbc.sql("select submission_id from casework.tracking_code where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .single());
        assertThat(api.track(code, filed.value("pin")).body()).doesNotContainKey("mediator");
        mediations.seize(Opened.byPerson(id), TestClock.TODAY).get();
        Reply tracked = api.track(code, filed.value("pin"));
        assertThat(api.violations(tracked, "Submission")).isEmpty();
        assertThat(tracked.body())
                .containsEntry("mediator", Map.of("seizedOn", "2026-11-23", "answerBy", "2027-01-23"));
    }

    @Test
    void theTrackingAddressOfTheReceiptOpensTheSubmission() {
        Reply filed = api.post(Caller.valid());
        String path = filed.value("trackingUrl").replaceFirst("^https?://[^/]+", "");
        assertThat(path).matches("/t/" + filed.value("code") + "/[\\w-]{20,}");
        assertThat(new ma.chikaya.Visitor(port).open(path).body())
                .contains("الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد");
    }

    @Test
    void aWrongKeyAndAWrongCodeLookTheSame() {
        String code = api.post(Caller.valid()).value("code");
        Reply wrongKey = api.track(code, "0600000000");
        Reply noKey = api.track(code, null);
        Reply wrongCode = api.track("100000000009", "0600000000");
        assertThat(List.of(wrongKey.status(), noKey.status(), wrongCode.status()))
                .containsOnly(404);
        assertThat(wrongKey.text()).isEqualTo(wrongCode.text()).isEqualTo(noKey.text());
        assertThat(api.violations(wrongKey, "Problem")).isEmpty();
    }

    @Test
    void theSameKeyGivesTheSameReceiptAndAnotherContentIsRefused() throws Exception {
        String request = Caller.valid();
        String key = "key of " + Caller.phone();
        List<Future<Reply>> replies = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) replies.add(threads.submit(() -> api.post(request, key)));
        }
        Set<String> receipts = new TreeSet<>();
        for (var reply : replies) {
            assertThat(reply.get().status()).isEqualTo(201);
            receipts.add(reply.get().text());
        }
        assertThat(receipts).hasSize(1);
        assertThat(peopleWith(Caller.phone())).isEqualTo(1);
        Reply other = api.post(request.replace("شهر", "عام"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).containsEntry("type", "urn:chikaya:problem:key-reused");
        assertThat(api.violations(other, "Problem")).isEmpty();
        assertThat(peopleWith(Caller.phone())).isEqualTo(1);
    }

    @Test
    void aKeyThatSomebodyElseUsedTellsNothingOfHisFiling() {
        String key = "1";
        String request = Caller.valid();
        String phone = Caller.phone();
        Reply first = api.post(request, key);
        String strangers = request.replace(phone, "0677889900");
        Reply other = api.post(strangers, key);
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.value("code")).isNotEqualTo(first.value("code"));
        assertThat(api.post(strangers.replace("شهر", "عام"), key).status()).isEqualTo(422);
        assertThat(api.post(strangers, key).text()).isEqualTo(other.text());
        String spelled = request.replace(phone, "+212 " + phone.substring(1));
        assertThat(api.post(spelled.replace("شهر", "عام"), key).status())
                .as("the same sender, otherwise spelled")
                .isEqualTo(422);
        assertThat(api.post(request, key).text()).isEqualTo(first.text());
    }

    @Test
    void aRepeatedSendingIsNotSlowedByWhatWasSentSince() {
        String request = Caller.valid();
        Reply first = api.post(request, "kept by " + Caller.phone());
        Reply last = first;
        for (int i = 0; i < 70 && last.status() == 201; i++) last = api.post(request);
        assertThat(last.status()).isEqualTo(429);
        assertThat(api.post(request, "kept by " + Caller.phone()).text()).isEqualTo(first.text());
    }

    @Test
    void aboveTheLimitAProgramSolvesATaskAndGoesOn() {
        String request = Caller.valid();
        Reply last = api.post(request);
        for (int i = 0; i < 70 && last.status() == 201; i++) last = api.post(request);
        assertThat(last.body()).containsEntry("type", "urn:chikaya:problem:challenged");
        assertThat(api.violations(last, "Problem")).isEmpty();
        assertThat(api.post(request, Map.of("X-Challenge-Solution", "no solution"))
                        .status())
                .isEqualTo(429);
        String solved = solve((Map<?, ?>) Objects.requireNonNull(last.body().get("challenge")));
        assertThat(api.post(request, Map.of("X-Challenge-Solution", solved)).status())
                .isEqualTo(201);
        assertThat(api.post(request, Map.of("X-Challenge-Solution", solved)).status())
                .as("a solution is good once")
                .isEqualTo(429);
    }

    @Test
    void whoHasTheKeyMayLookAsOftenAsHeLikes() {
        Reply filed = api.post(Caller.valid());
        for (int i = 0; i < 30; i++) {
            assertThat(api.track(filed.value("code"), filed.value("pin")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void wordsOfAListAreReadInAnyLetterCase() {
        for (String kind : List.of("Complaint", "OBSERVATION", "sUGGESTION", "Question")) {
            assertThat(api.post(Caller.valid().replace("complaint", kind)).status())
                    .as(kind)
                    .isEqualTo(201);
        }
        for (String type : List.of("Resident", "ABROAD", "Foreigner", "BUSINESS", "Association", "GROUP")) {
            assertThat(api.post(Caller.valid().replace("resident", type)).status())
                    .as(type)
                    .isEqualTo(201);
        }
        for (String language : List.of("AR", "Fr", "ZGH")) {
            assertThat(api.post(Caller.valid().replace("\"ar\"", '"' + language + '"'))
                            .status())
                    .as(language)
                    .isEqualTo(201);
        }
        for (String identity :
                List.of("\"cnie\", \"number\": \"ab 123456\"", "\"Ice\", \"number\": \"001561191000066\"")) {
            String request = Caller.valid().replace("\"name\"", "\"identity\": {\"type\": " + identity + "}, \"name\"");
            assertThat(api.post(request).status()).as(identity).isEqualTo(201);
        }
    }

    @Test
    void onlyAComplaintToAKnownBodyHasAnAnswerDate() {
        Cast.Commune commune = cast.aCommune();
        assertThat(api.post(to(commune)).body()).containsEntry("answerBy", "2027-01-22");
        assertThat(api.post(to(commune).replace("complaint", "suggestion")).body())
                .doesNotContainKey("answerBy");
        assertThat(api.post(Caller.valid().replace("\"administration\": \"COM-09.581.01.07\",", ""))
                        .body())
                .doesNotContainKey("answerBy");
    }

    @Test
    void aBodyThatHasNotJoinedIsHandledByOneAboveAndTheCitizenIsTold() {
        Reply filed = api.post(Caller.valid().replace("COM-09.581.01.07", "HACA"));
        Reply tracked = api.track(filed.value("code"), filed.value("pin"));
        assertThat(tracked.body()).containsKeys("administration", "handledBy");
        assertThat(String.valueOf(tracked.body().get("administration"))).contains("HACA");
    }

    @Test
    void aPlaceAbroadAndCoordinatesAreKept() {
        Reply abroad = api.post(
                placed("{\"country\": \"be\", \"words\": \"قنصلية بروكسيل\", \"lat\": 50.84673, \"lon\": 4.35247}"));
        Reply home = api.post(placed(
                "{\"country\": \"MA\", \"territory\": \"09.581.01.07\", \"lat\": 29.6974123456, \"lon\": -9.7316}"));
        assertThat(place(abroad)).isEqualTo("BE null قنصلية بروكسيل 50.84673 4.35247");
        assertThat(place(home)).isEqualTo("null 09.581.01.07 null 29.69741 -9.7316");
    }

    @Test
    void aWithheldIdentityReachesTheBodyByNoField() {
        Cast.Commune commune = cast.aCommune();
        Reply filed = api.post(to(commune).replace("\"kind\"", "\"withholdIdentity\": true, \"kind\""));
        TrackingCode code = TrackingCode.find(filed.value("code")).orElseThrow();
        var file = cases.find(commune.khadija(), code).orElseThrow();
        assertThat(file.line().personId()).isNull();
        assertThat(file.toString()).doesNotContain("عائشة", Caller.phone(), Caller.email());
        assertThat(cases.showIdentity(commune.brahim(), file.line().id())).isEmpty();
        assertThat(api.track(filed.value("code"), Caller.phone()).status()).isEqualTo(200);
    }

    @Test
    void whatIsFiledBeforeMidnightOfNewYearsEveCountsForThatDay() {
        clock.set(Instant.parse("2026-12-31T23:30:00Z"));
        Reply filed = api.post(Caller.valid());
        assertThat(filed.body()).containsEntry("decideBy", "2027-01-15");
        assertThat(api.track(filed.value("code"), filed.value("pin")).body()).containsEntry("receivedOn", "2026-12-31");
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(api.post(Caller.valid()).body()).containsEntry("decideBy", "2027-01-18");
    }

    private static String to(Cast.Commune commune) {
        return Caller.valid()
                .replace("\"COM-09.581.01.07\"", "\"" + commune.body().code().toLowerCase(Locale.ROOT) + "\"");
    }

    private static String placed(String place) {
        return Caller.valid().replaceFirst("\"place\": \\{[^}]*}", "\"place\": " + place);
    }

    private String place(Reply filed) {
        return Scoped.as(
                Acting.system(),
                () -> jdbc.sql("""
                        select concat_ws(' ', coalesce(country, 'null'), coalesce(territory, 'null'),
                            coalesce(place_words, 'null'), lat, lon)
                        from casework.submission where code = ?""")
                        .param(filed.value("code"))
                        .query(String.class)
                        .single());
    }

    private int peopleWith(String phone) {
        return Scoped.as(
                Acting.system(),
                () -> jdbc.sql("select count(*) from people.person where phone = ?")
                        .param("+212" + phone.substring(1))
                        .query(Integer.class)
                        .single());
    }

    private static String solve(Map<?, ?> challenge) {
        int most = (Integer) Objects.requireNonNull(challenge.get("maxnumber"));
        for (int number = 0; number <= most; number++) {
            String text = challenge.get("salt") + Integer.toString(number);
            if (!digest(text).equals(challenge.get("challenge"))) continue;
            Map<Object, Object> solution = new HashMap<>(challenge);
            solution.remove("maxnumber");
            solution.put("number", number);
            return Base64.getEncoder().encodeToString(JsonMapper.shared().writeValueAsBytes(solution));
        }
        throw new AssertionError("the task has no solution");
    }

    private static String digest(String text) {
        try {
            return new String(Hex.encode(java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
