package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.TrackingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people and others type into the citizen's forms: it is told in words, kept, escaped, and never run. */
@ChikayaTest
class BadInputTest {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    private Visitor.Answer tell(String text) {
        return Citizen.at(port).tried("/new/tell", Map.of("text", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "\0\0"})
    void nothingAtAllIsAskedForAgain(String text) {
        Visitor.Answer answer = tell(text);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.errors(answer.body())).contains("احك ما وقع");
        assertThat(answer.body()).contains("<title>خطأ: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀😡🤬", "\u200f\u200e\u200d", "!!!", "123 456", "؟؟؟"})
    void aTextWithoutAWordIsNone(String text) {
        Visitor.Answer answer = tell(text);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(text + "</textarea>");
    }

    @Test
    void tenThousandCharactersAreTheLimitAndNothingOfALongerTextIsLost() {
        String most = "شكوى ".repeat(2_000).strip() + "ى";
        assertThat(tell(most).status()).isEqualTo(303);
        String over = "ش".repeat(10_001);
        Visitor.Answer answer = tell(over);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.errors(answer.body())).contains("حرف واحد");
        assertThat(answer.body()).contains(over + "</textarea>");
    }

    @Test
    void anEmojiCountsAsOneCharacter() {
        assertThat(tell("كلمة " + "😀".repeat(9_995)).status()).isEqualTo(303);
        assertThat(tell("كلمة " + "😀".repeat(9_996)).status()).isEqualTo(422);
    }

    @Test
    void aTextInBothDirectionsIsKeptAsWritten() {
        String mixed = "طلبت passeport في 12/03/2026 (réf. AB-77) ولم يصل שלום";
        Citizen citizen = Citizen.at(port).fill(mixed, "unknown");
        assertThat(citizen.browser.get("/new/check").body())
                .contains("<div class=\"pre\" dir=\"auto\">" + mixed + "</div>");
        Citizen.Receipt receipt = citizen.send();
        assertThat(citizen.browser.get(receipt.path()).body()).contains("dir=\"auto\">" + mixed + "</blockquote>");
    }

    @Test
    void controlCharactersAndOverridesOfDirectionAreTakenOut() {
        String typed = "مشكل\0 في\u0008 الطريق \u202Egnp.exe\u202C\r\nسطر ثان \uD800 آخر";
        Citizen citizen = Citizen.at(port).fill(typed, "unknown");
        Citizen.Receipt receipt = citizen.send();
        String text = cases.open(TrackingCode.find(receipt.code()).orElseThrow(), receipt.pin())
                .flatMap(cases::findPublic)
                .orElseThrow()
                .text();
        assertThat(text).contains("مشكل", "سطر ثان").contains("\n");
        assertThat(text.codePoints())
                .noneMatch(c -> c == 0 || c == 8 || c == '\r' || c == 0x202E || (c >= 0xD800 && c <= 0xDFFF));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cnie|12345|رقم البطاقة الوطنية حرف أو حرفان",
                "cnie|ABC12|رقم البطاقة الوطنية حرف أو حرفان",
                "cnie|x or 1=1; --|رقم البطاقة الوطنية حرف أو حرفان",
                "ice|12|15 رقما",
                "ice|000000000000001|في هذا التعريف خطأ",
                "passport|جواز|رقم الجواز حروف لاتينية"
            })
    void aWrongIdentifierIsExplainedAndKept(String type, String number, String said) {
        Citizen citizen =
                Citizen.at(port).tell(Citizen.LIGHT).nowhere().to("unknown").withoutEvidence();
        Visitor.Answer answer = citizen.tried(
                "/new/you",
                Map.of(
                        "type",
                        "resident",
                        "name",
                        "عائشة",
                        "phone",
                        citizen.phone,
                        "identityType",
                        type,
                        "identityNumber",
                        number));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.words(answer.body())).contains(said);
        assertThat(answer.body())
                .contains("value=\"" + number.replace("'", "&#39;") + "\"", "value=\"" + citizen.phone + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-31|هذا اليوم غير موجود",
                "2026-13-01|هذا اليوم غير موجود",
                "2999-01-01|هذا اليوم لم يأت بعد",
                "1850-01-01|راجع السنة",
                "أمس|هذا اليوم غير موجود",
                "0000-00-00|هذا اليوم غير موجود"
            })
    void anImpossibleDateIsExplained(String date, String said) {
        Citizen citizen = Citizen.at(port).tell("رخصة مقهاي متأخرة منذ شهور", "obstacle");
        Visitor.Answer answer = citizen.tried("/new/business", Map.of("requestedOn", date, "licence", "رخصة مقهى"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.words(answer.body())).contains(said);
        assertThat(answer.body()).contains("value=\"رخصة مقهى\"");
    }

    @Test
    void markupAndSqlInEveryFieldAreShownAsTheyWereTyped() {
        String hostile =
                "\"><script>alert(1)</script><img src=x onerror=alert(2)>'; drop table casework.submission; --{{7*7}}${7*7}";
        // As text and as the value of a field.
        String escaped = "&lt;script";
        Citizen citizen = Citizen.at(port).tell(hostile, "obstacle");
        citizen.answer("/new/business", Map.of("licence", hostile));
        citizen.answer("/new/place", Map.of("words", hostile)).to("unknown").withoutEvidence();
        citizen.as(Map.of(
                "type",
                "group",
                "name",
                hostile,
                "organisation",
                hostile,
                "mandate",
                hostile,
                "helped",
                "1",
                "helperName",
                hostile,
                "helperPhone",
                "0677889900",
                "helperRelation",
                hostile));
        for (String page : List.of("/new/tell", "/new/business", "/new/place", "/new/you", "/new/check")) {
            isHarmless(page, citizen.browser.get(page + "?change").body(), escaped);
        }
        isHarmless(
                "search",
                citizen.browser
                        .get("/new/body?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body(),
                escaped);
        Citizen.Receipt receipt = citizen.send();
        isHarmless(receipt.path(), citizen.browser.get(receipt.path()).body(), escaped);
        citizen.browser.get(receipt.path());
        citizen.browser.submit(receipt.path() + "/message", Map.of("text", hostile));
        isHarmless("messages", citizen.browser.get(receipt.path()).body(), escaped);
        assertThat(cases.open(TrackingCode.find(receipt.code()).orElseThrow(), receipt.pin()))
                .isPresent();
    }

    private static void isHarmless(String page, String body, String escaped) {
        assertThat(body).as(page).contains(escaped).doesNotContain("<script>alert", "<img src=x");
        assertThat(body).as(page).doesNotContain("{{49}}", "${49}");
    }

    @Test
    void markupInTheAddressIsNoWayInEither() {
        Visitor browser = new Visitor(port);
        String hostile = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        for (String address : List.of(
                "/new/resume/" + hostile,
                "/track/" + hostile,
                "/t/" + hostile + "/" + hostile,
                "/new/body/all?family=" + hostile + "&territory=" + hostile,
                "/new/place/list?level=" + hostile + "&of=" + hostile,
                "/new/files/" + hostile,
                "/new/tell?kind=" + hostile + "&lang=" + hostile,
                "/?lang=" + hostile)) {
            Visitor.Answer answer = browser.get(address);
            assertThat(answer.status()).as(address).isLessThan(500);
            assertThat(answer.body()).as(address).doesNotContain("<script>alert");
        }
    }

    @Test
    void aFieldThatIsTooLongIsToldAndNothingIsCut() {
        Citizen citizen =
                Citizen.at(port).tell(Citizen.LIGHT).nowhere().to("unknown").withoutEvidence();
        String name = "ع".repeat(500);
        Visitor.Answer answer =
                citizen.tried("/new/you", Map.of("type", "resident", "name", name, "phone", citizen.phone));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"" + name + "\"");
        assertThat(citizen.tried("/new/place", Map.of("words", "م".repeat(301))).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "06612345", "+999 12 34 56", "رقمي", "3737", "00000000000000000000"})
    void aWrongTelephoneIsExplained(String phone) {
        Citizen citizen =
                Citizen.at(port).tell(Citizen.LIGHT).nowhere().to("unknown").withoutEvidence();
        Visitor.Answer answer = citizen.tried("/new/you", Map.of("type", "resident", "name", "عائشة", "phone", phone));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.errors(answer.body())).isNotBlank();
        assertThat(answer.body()).contains("href=\"#phone\"", "value=\"" + phone + "\"");
    }

    @Test
    void whatIsNoneOfTheChoicesIsNotChosen() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT, "nonsense");
        assertThat(citizen.tried("/new/place", Map.of("region", "99")).status()).isEqualTo(422);
        assertThat(citizen.tried("/new/place", Map.of("lat", "91", "lon", "500"))
                        .status())
                .isEqualTo(422);
        assertThat(citizen.tried("/new/place", Map.of("where", "abroad", "country", "MA"))
                        .status())
                .isEqualTo(422);
        citizen.nowhere().to("unknown").withoutEvidence();
        Visitor.Answer answer = citizen.tried(
                "/new/you", Map.of("type", "helper", "name", "عائشة", "phone", citizen.phone, "language", "xx"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#type\"");
    }

    @Test
    void questionsOutOfTurnLeadToTheFirstOpenOne() {
        Citizen citizen = Citizen.at(port);
        for (String page : List.of("/new/place", "/new/body", "/new/evidence", "/new/you", "/new/later")) {
            assertThat(citizen.browser.get(page).location()).as(page).isEqualTo("/new/tell");
        }
        citizen.tell(Citizen.LIGHT);
        assertThat(citizen.browser.get("/new/check").location()).isEqualTo("/new/place");
        assertThat(citizen.browser.get("/new/business").location()).isEqualTo("/new/place");
        assertThat(citizen.browser.get("/new/receipt").location()).isEqualTo("/track");
    }

    @Test
    void aDraftThatWasSentCannotBeChangedAnyMore() {
        Citizen citizen = Citizen.at(port).fill(Citizen.LIGHT, "unknown");
        Map<String, Map<String, String>> answers = Map.of(
                "/new/place", Map.of("words", "مكان آخر"),
                "/new/body", Map.of("body", "unknown"),
                "/new/you", Map.of("type", "resident", "name", "غيرها", "phone", "0612345678"),
                "/new/evidence", Map.of());
        Map<String, Map<String, String>> stale = new LinkedHashMap<>();
        answers.forEach((page, typed) -> {
            citizen.browser.get(page);
            Map<String, String> form = new HashMap<>(citizen.browser.hiddenFields(page));
            form.putAll(typed);
            stale.put(page, form);
        });
        String draft = citizen.browser.cookie("draft").orElseThrow();
        Citizen.Receipt receipt = citizen.send();
        citizen.browser.keep("draft", draft);
        stale.forEach((page, form) ->
                assertThat(citizen.browser.post(page, form).location()).as(page).isEqualTo("/new/receipt"));
        assertThat(citizen.receipt()).isEqualTo(receipt);
        assertThat(citizen.browser.get(receipt.path()).body()).doesNotContain("مكان آخر", "غيرها");
    }

    @Test
    void aMadeUpDraftIsNobodys() {
        Citizen citizen = Citizen.at(port);
        citizen.browser.keep("draft", "made-up");
        assertThat(citizen.browser.get("/").status()).isEqualTo(200);
        assertThat(citizen.browser.get("/new/place").location()).isEqualTo("/new/tell");
        citizen.tell(Citizen.LIGHT);
        assertThat(citizen.browser.cookie("draft")).isPresent().get().isNotEqualTo("made-up");
        assertThat(citizen.browser.get("/new/place").status()).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT);
        citizen.browser.get("/new/forget");
        Map<String, String> form = new HashMap<>(citizen.browser.hiddenFields("/new/forget"));
        form.remove("_csrf");
        assertThat(citizen.browser
                        .post("/new/forget", form, Map.of("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(citizen.browser.get("/new/tell").body()).contains(Citizen.LIGHT);
    }
}
