package ma.chikaya.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.ChikayaTest;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.api.Caller.Reply;
import ma.chikaya.casework.Cast;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.CalendarChange;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever doubts a date counts it again, in his language, for any instant. */
@ChikayaTest
class DeadlinesApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    Calendars calendars;

    @Autowired
    Cast cast;

    private Caller api;

    @BeforeEach
    void call() {
        api = new Caller(port);
    }

    /** Counted by hand with a wall calendar. */
    @ParameterizedTest
    @CsvSource({
        // nothing in the way
        "2026-11-22T10:00:00Z, , 2026-12-07, 2027-01-21",
        // the last minute of the year in Morocco, and the first one of the next: an hour earlier a year before
        "2026-12-31T23:59:00Z, , 2027-01-15, 2027-03-01",
        "2027-01-01T00:01:00Z, , 2027-01-18, 2027-03-02",
        "2025-12-31T22:59:00Z, , 2026-01-15, 2026-03-02",
        "2025-12-31T23:01:00Z, , 2026-01-16, 2026-03-02",
        // the night the clock goes back for Ramadan: 23:30Z is the next day before, the same day after
        "2026-02-14T23:30:00Z, , 2026-03-02, 2026-04-16",
        "2026-02-15T23:30:00Z, , 2026-03-02, 2026-04-16",
        "2026-03-21T23:30:00Z, , 2026-04-06, 2026-05-20",
        "2026-03-22T23:30:00Z, , 2026-04-07, 2026-05-22",
        // 29 February
        "2028-02-14T12:00:00+01:00, , 2028-02-29, 2028-04-14",
        "2028-02-29T12:00:00Z, , 2028-03-15, 2028-05-02",
        // both feasts and the weekends beside them
        "2026-01-19T12:00:00Z, , 2026-02-03, 2026-03-23",
        "2025-05-23T12:00:00Z, , 2025-06-09, 2025-07-22",
        // 31 July and 14 August 2026 fall on Fridays, 30 July is the Throne Day
        "2026-07-30T12:00:00Z, , 2026-08-17, 2026-09-28",
        // received later than filed
        "2026-11-02T09:00:00Z, 2026-11-05T09:00:00Z, 2026-11-17, 2027-01-04",
        // a day instead of an instant
        "2026-11-22, 2026-11-22, 2026-12-07, 2027-01-21",
    })
    void countsBothDates(String filedAt, String receivedAt, String decideBy, String answerBy) {
        String received = receivedAt == null ? "" : "&receivedAt=" + receivedAt.replace("+", "%2B");
        Reply reply = api.get("/api/v1/deadlines?filedAt=" + filedAt.replace("+", "%2B") + received);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(api.violations(reply, "Deadlines")).isEmpty();
        assertThat(reply.value("decideBy")).isEqualTo(decideBy);
        assertThat(reply.value("answerBy")).isEqualTo(answerBy);
    }

    /** Two years, made from the reference calendar by another program in another language. */
    @Test
    void agreesWithAPublishedTable() throws IOException {
        try (var table = Objects.requireNonNull(getClass().getResourceAsStream("/law/deadlines-2026-2027.csv"))) {
            List<String> rows = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(rows).hasSize(730);
            for (String row : rows) {
                String[] cells = row.split(",", -1);
                Reply reply = api.get("/api/v1/deadlines?filedAt=" + cells[0] + "T12:00:00Z");
                assertThat(List.of(reply.value("decideBy"), reply.value("answerBy")))
                        .as(cells[0])
                        .containsExactly(cells[1], cells[2]);
            }
        }
    }

    @Test
    void readsAnOffsetWhosePlusWasNotEscaped() {
        assertThat(api.get("/api/v1/deadlines?filedAt=2028-02-14T12:00:00+01:00")
                        .value("filedOn"))
                .isEqualTo("2028-02-14");
    }

    @Test
    void explainsInTheReadersLanguage() {
        String address = "/api/v1/deadlines?filedAt=2026-01-19T12:00:00Z";
        Reply french = in("fr-FR,en;q=0.4", address);
        assertThat(french.header("content-language")).isEqualTo("fr");
        assertThat(french.header("vary")).containsIgnoringCase("Accept-Language");
        assertThat(french.body()).containsEntry("provisional", true);
        assertThat(reasons(french, "answerBy"))
                .contains(
                        "Durée : 60 jours",
                        "Texte : décret n° 2-17-265",
                        "Le vendredi 20 mars 2026 : jour férié, Aïd Al Fitr (jour 1) (date prévue, pas encore annoncée)",
                        "Le dimanche 22 mars 2026 : fin de semaine",
                        "Dernier jour, compris : lundi 23 mars 2026");
        assertThat(reasons(in("ar", address), "decideBy"))
                .contains("المدة: 15 يوما", "آخر يوم، داخل في الأجل: الثلاثاء، 3 فبراير 2026");
        assertThat(reasons(in("zgh", address), "answerBy")).anyMatch(text -> text.contains("ⵍⵄⵉⴷ ⴰⵎⵥⵢⴰⵏ"));
        assertThat(french.text()).contains("\"step\":\"skipped.holiday\"", "\"day\":\"2026-03-20\"");
    }

    @Test
    void keepsToTheVersionsAskedFor() {
        Reply now = api.get("/api/v1/deadlines?filedAt=2026-11-22T10:00:00Z");
        Reply again = api.get("/api/v1/deadlines?filedAt=2026-11-22T10:00:00Z&rule=" + now.value("rule") + "&calendar="
                + now.value("calendar"));
        assertThat(again.body()).isEqualTo(now.body());
        assertThat(now.value("rule")).isEqualTo("2018.1");
    }

    @Test
    void countsTheDaysOfThePlaceThatIsNamedAndSaysWhereNoneIs() {
        WorkingCalendar before = calendars.current();
        Official admin = cast.anOfficial("سلمى", "Salma", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        LocalDate day = LocalDate.parse("2026-12-07");
        String address = "/api/v1/deadlines?filedAt=2026-11-22T10:00:00Z";
        assertThat(api.get(address).value("decideBy")).isEqualTo("2026-12-07");
        CalendarChange regional =
                new CalendarChange.DayOff(day, new LocalText("عطلة جهوية", "Jour régional"), Set.of("09"), "2.26.902");
        calendars.adopt(regional.applyTo(before), admin.id());
        try {
            Reply nowhere = in("fr", address);
            assertThat(nowhere.value("decideBy")).isEqualTo("2026-12-07");
            assertThat(nowhere.body()).doesNotContainKey("territory");
            assertThat(reasons(nowhere, "decideBy")).anyMatch(text -> text.contains("faute de lieu"));
            for (String place : List.of("territory=09", "administration=COM-09.581.01.07")) {
                Reply there = in("fr", address + "&" + place);
                assertThat(api.violations(there, "Deadlines")).as(place).isEmpty();
                assertThat(there.value("decideBy")).as(place).isEqualTo("2026-12-08");
                assertThat(reasons(there, "decideBy"))
                        .anyMatch(text -> text.contains("jour férié en ce lieu seulement, Jour régional"))
                        .anyMatch(text -> text.contains("propres à ce lieu"));
            }
            assertThat(api.get(address + "&territory=01").value("decideBy")).isEqualTo("2026-12-07");
            assertThat(api.get(address + "&territory=09&calendar=" + before.version())
                            .value("decideBy"))
                    .as("as the calendar was")
                    .isEqualTo("2026-12-07");
        } finally {
            calendars.adopt(before, admin.id());
        }
        refused(in("fr", address + "&territory=09&administration=COM-09.581.01.07"), "/territory");
        refused(in("fr", address + "&administration=COM-1"), "/administration");
    }

    @Test
    void answersForAnyYearAndSaysWhatItDoesNotKnow() {
        for (String instant : List.of("1912-05-01T00:00:00Z", "2017-06-23T10:00:00Z", "2199-12-31T23:59:59Z")) {
            Reply reply = in("fr", "/api/v1/deadlines?filedAt=" + instant);
            assertThat(reply.status()).as(instant).isEqualTo(200);
            assertThat(reasons(reply, "decideBy").toString().contains("pas encore en vigueur"))
                    .isEqualTo(instant.compareTo("2018") < 0);
            assertThat(reasons(reply, "decideBy")).anyMatch(text -> text.contains("Le calendrier ne contient pas"));
        }
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Reply refused = in(
                "fr",
                "/api/v1/deadlines?filedAt=2026-02-30T10:00:00Z&receivedAt=yesterday&rule=1&calendar=2&territory=99");
        refused(refused, "/filedAt", "/receivedAt", "/rule", "/calendar", "/territory");
        assertThat(refused.text()).contains("Un instant comme 2026-11-22T10:00:00Z");
        refused(in("fr", "/api/v1/deadlines"), "/filedAt");
        refused(
                in("ar", "/api/v1/deadlines?filedAt=2026-11-22T10:00:00Z&receivedAt=2026-11-20T10:00:00Z"),
                "/receivedAt");
        for (String wrong : List.of(
                "2026-11-22T10:00:00",
                "%2B999999999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "0000-01-01",
                "9999-12-31T23:59:59Z",
                "2026-11-22T25:00:00Z",
                "1%27%20or%201=1",
                "%3Cscript%3E",
                "%00",
                "9".repeat(4000))) {
            refused(in("fr", "/api/v1/deadlines?filedAt=" + wrong), "/filedAt");
        }
        refused(in("fr", "/api/v1/deadlines?filedAt=2026-11-22T10:00:00Z&filedAt=2026-11-23T10:00:00Z"), "/filedAt");
    }

    private Reply in(String languages, String address) {
        return api.send(api.request(address).header("Accept-Language", languages));
    }

    private void refused(Reply reply, String... pointers) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.pointers()).containsExactly(pointers);
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(api.violations(reply, "Problem")).isEmpty();
        assertThat(reply.text()).doesNotContain("<script>");
    }

    private static List<String> reasons(Reply reply, String date) {
        return ((List<?>) Objects.requireNonNull(reply.body().get("explanation")))
                .stream()
                        .map(Map.class::cast)
                        .filter(reason -> date.equals(reason.get("date")))
                        .map(reason -> String.valueOf(reason.get("text")))
                        .toList();
    }
}
