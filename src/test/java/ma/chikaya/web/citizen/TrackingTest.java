package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.Ground;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.State;
import ma.chikaya.casework.Verdict;
import ma.chikaya.files.Samples;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.limits.Challenge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Following one's file: who may open it, what it says, and everything that may be done on it. */
@ChikayaTest
class TrackingTest {

    private static final String LIGHT = "الضو ديال الزنقة طافي هادي شهر";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    private static String path(Receipt receipt) {
        return "/track/" + receipt.code().digits();
    }

    /** Opens a file with its PIN. */
    private Visitor open(Receipt receipt) {
        Visitor browser = new Visitor(port);
        browser.get(path(receipt));
        assertThat(browser.submit(path(receipt), Map.of("key", receipt.pin())).location())
                .isEqualTo(path(receipt));
        return browser;
    }

    private String page(Receipt receipt) {
        return Citizen.words(open(receipt).get(path(receipt)).body());
    }

    private int version(Cast.Commune commune, Receipt receipt) {
        return file(commune, receipt).version();
    }

    private CaseFile file(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow();
    }

    private PublicCase outside(Receipt receipt) {
        return cases.findPublic(receipt.submissionId()).orElseThrow();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }

    private Receipt accepted(Cast.Commune commune) {
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.accept(commune.khadija(), receipt.submissionId(), version(commune, receipt), "الإنارة من اختصاصنا"));
        return receipt;
    }

    private Receipt answered(Cast.Commune commune) {
        Receipt receipt = accepted(commune);
        done(cases.setPoints(
                commune.khadija(),
                receipt.submissionId(),
                version(commune, receipt),
                List.of(new CaseFile.Point(1, "الإنارة مقطوعة", LIGHT))));
        done(cases.saveAnswer(
                commune.khadija(),
                receipt.submissionId(),
                0,
                Language.AR,
                "تحية طيبة",
                null,
                List.of(new Answers.PointAnswer(
                        1,
                        "عاينا ستة أعمدة مطفأة",
                        "انتهت صفقة الصيانة",
                        "القانون التنظيمي 113.14",
                        "إصلاح الأعمدة الستة",
                        "مصلحة الأشغال",
                        clock.today().plusDays(20),
                        null))));
        done(cases.proposeAnswer(commune.khadija(), receipt.submissionId(), version(commune, receipt)));
        done(cases.approve(commune.brahim(), receipt.submissionId(), version(commune, receipt), null));
        return receipt;
    }

    @Test
    void thePinTheTelephoneTheMailAndTheLinkOpenItTheCodeAloneDoesNot() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT, Language.AR, "Fatima@example.ma");
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get(path(receipt)).body()).doesNotContain(LIGHT).contains("name=\"key\"");
        for (String key : List.of(receipt.pin(), "06 61 23 45 67", "+212661234567", "fatima@EXAMPLE.ma")) {
            Visitor browser = new Visitor(port);
            browser.get("/track");
            Visitor.Answer opened =
                    browser.submit("/track", Map.of("code", receipt.code().display(), "key", key));
            assertThat(opened.location()).as(key).isEqualTo(path(receipt));
            assertThat(browser.get(path(receipt)).body()).as(key).contains(LIGHT);
        }
        Visitor link = new Visitor(port);
        assertThat(link.open("/t/" + receipt.code() + "/" + receipt.token()).body())
                .contains(LIGHT);
        Visitor forged = new Visitor(port);
        assertThat(forged.open("/t/" + receipt.code() + "/" + receipt.token() + "x")
                        .body())
                .doesNotContain(LIGHT);
    }

    @Test
    void aPageOfOnePersonIsKeptInNoCacheAndNoSearchEngine() {
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        Visitor.Answer page = open(receipt).get(path(receipt));
        assertThat(page.header("cache-control")).contains("no-store");
        assertThat(page.header("x-robots-tag")).contains("noindex");
    }

    @Test
    void aWrongCodeAWrongKeyAndACodeThatWasNeverGivenLookTheSame() {
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        TrackingCode never = TrackingCode.generate(new Random(receipt.code().hashCode()));
        assertThat(guess(receipt.code(), "000000".equals(receipt.pin()) ? "000001" : "000000"))
                .isEqualTo(guess(never, "000000"));
        Visitor browser = new Visitor(port);
        browser.get("/track");
        Visitor.Answer typo = browser.submit("/track", Map.of("code", "4718 2093 5560", "key", "123456"));
        assertThat(Citizen.errors(typo.body())).contains("في هذا الرقم خطأ");
    }

    private String guess(TrackingCode code, String key) {
        Visitor browser = new Visitor(port);
        browser.get("/track");
        Visitor.Answer answer = browser.submit("/track", Map.of("code", code.digits(), "key", key));
        assertThat(answer.status()).isEqualTo(422);
        return answer.body()
                .replaceAll("value=\"[^\"]*\"", "")
                .replace(code.display(), "")
                .replace(code.digits(), "");
    }

    @Test
    void wrongGuessesAreSlowedWhetherTheCodeExistsOrNot() {
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        TrackingCode never = TrackingCode.generate(new Random(receipt.code().hashCode() + 1L));
        for (TrackingCode code : List.of(receipt.code(), never)) {
            Visitor browser = new Visitor(port);
            browser.get("/track");
            for (int i = 0; i < 3; i++) browser.submit("/track", Map.of("code", code.digits(), "key", "wrong" + i));
            Visitor.Answer slowed = browser.submit("/track", Map.of("code", code.digits(), "key", "wrong"));
            assertThat(slowed.status()).isEqualTo(429);
            assertThat(slowed.header("retry-after")).isNotBlank();
            assertThat(Citizen.words(slowed.body())).contains("ثانية");
        }
    }

    /** A task that comes above the limit: every guess before it was wrong and waited for, and tasks were solved too. */
    private Visitor.Answer challenged(Visitor browser, Receipt receipt) {
        browser.get(path(receipt));
        for (int i = 0, solved = 0; i < 60; i++) {
            Visitor.Answer answer = after(60, browser, receipt, Map.of("key", "wrong" + i));
            if (!answer.body().contains("data-challenge")) continue;
            if (solved++ == 6) return answer;
            after(60, browser, receipt, Map.of("key", "wrong", Challenge.ANSWER, digits(answer.body())));
        }
        throw new AssertionError("never challenged");
    }

    private Visitor.Answer after(int seconds, Visitor browser, Receipt receipt, Map<String, String> form) {
        clock.advance(java.time.Duration.ofSeconds(seconds));
        return browser.submit(path(receipt), form);
    }

    @Test
    void aboveTheLimitATaskIsSolvedInWords() {
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        Visitor browser = new Visitor(port);
        Visitor.Answer task = challenged(browser, receipt);
        assertThat(task.status()).isEqualTo(422);
        assertThat(task.body()).contains("/assets/challenge.");
        Visitor.Answer wrong = after(60, browser, receipt, Map.of("key", receipt.pin(), Challenge.ANSWER, "000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).doesNotContain(LIGHT);
        clock.advance(java.time.Duration.ofSeconds(61));
        Visitor.Answer right =
                browser.submit(path(receipt), Map.of("key", receipt.pin(), Challenge.ANSWER, digits(wrong.body())));
        assertThat(right.location()).as(Citizen.errors(right.body())).isEqualTo(path(receipt));
    }

    @Test
    void aboveTheLimitATaskIsSolvedByTheBrowserItself() throws Exception {
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        Visitor browser = new Visitor(port);
        Visitor.Answer task = challenged(browser, receipt);
        clock.advance(java.time.Duration.ofSeconds(61));
        Visitor.Answer right =
                browser.submit(path(receipt), Map.of("key", receipt.pin(), Challenge.PROOF, proof(task.body())));
        assertThat(right.location()).as(Citizen.errors(right.body())).isEqualTo(path(receipt));
    }

    /** Answers the question as a person does: the words of the digits, in their order. */
    static String digits(String page) {
        String question = Citizen.words(page.substring(page.indexOf("data-question")));
        List<String> words = List.of("واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة");
        Matcher asked = Pattern.compile(String.join("|", words)).matcher(question);
        StringBuilder digits = new StringBuilder();
        while (asked.find() && digits.length() < 3) digits.append(words.indexOf(asked.group()) + 1);
        return digits.toString();
    }

    /** Does the work as the script does. */
    private static String proof(String page) throws Exception {
        JsonNode task = JsonMapper.shared()
                .readTree(HtmlUtils.htmlUnescape(page.replaceFirst("(?s).*data-challenge=\"([^\"]*)\".*", "$1")));
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        String salt = task.path("salt").asString();
        for (int number = 0; number <= task.path("maxnumber").asInt(); number++) {
            byte[] digest = sha.digest((salt + number).getBytes(StandardCharsets.UTF_8));
            if (!HexFormat.of().formatHex(digest).equals(task.path("challenge").asString())) continue;
            ObjectNode solved = ((ObjectNode) task.deepCopy()).put("number", number);
            return Base64.getEncoder().encodeToString(solved.toString().getBytes(StandardCharsets.UTF_8));
        }
        throw new AssertionError("no number in " + task);
    }

    @Test
    void thePathSaysWhoDidWhatInWordsThatAgree() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        String name = commune.body().label().ar();
        done(cases.circulate(
                commune.khadija(),
                receipt.submissionId(),
                version(commune, receipt),
                Set.of(commune.works().id()),
                "متى تصلح الأعمدة؟",
                null,
                clock.today().plusDays(10)));
        String page = page(receipt);
        assertThat(page)
                .contains("يجب أن تجيبك " + name)
                .contains("الملف الآن عند: " + name)
                .contains("قبلت " + name + " شكايتك")
                .contains("الإنارة من اختصاصنا")
                .contains("طلبت " + name + " رأي مصلحة الأشغال")
                .contains("عند مصلحة الأشغال")
                .contains("جواب معللفي أجل أقصاه 22 يناير 2027")
                .doesNotContain("متى تصلح الأعمدة", "خديجة", "other", "{");
        assertThat(page).contains("الجأ إلى وسيط المملكة").contains("راسل سلطة الإشراف");
    }

    @Test
    void aMessageWithAFileReachesTheBodyOnce() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        Visitor fatima = open(receipt);
        String once = Citizen.first(
                Pattern.compile("name=\"once\" value=\"([^\"]+)\""),
                fatima.get(path(receipt)).body());
        Visitor.Answer sent = fatima.upload(
                path(receipt) + "/message",
                Map.of("text", "هذه صورة الزنقة"),
                "files",
                Map.of("زنقة.jpg", Samples.jpeg()));
        assertThat(sent.location()).isEqualTo(path(receipt) + "?done=message");
        assertThat(fatima.get(sent.location()).body()).contains("أرسلنا رسالتك", "هذه صورة الزنقة", "زنقة.jpg");
        fatima.submit(path(receipt) + "/message", Map.of("text", "هذه صورة الزنقة", "once", once));
        assertThat(file(commune, receipt).messages())
                .as("the button pressed again")
                .hasSize(1);
        fatima.open(sent.location());
        fatima.upload(
                path(receipt) + "/message",
                Map.of("text", "هذه صورة الزنقة"),
                "files",
                Map.of("صورة أخرى.jpg", Samples.jpeg()));
        assertThat(file(commune, receipt).messages())
                .as("the same words anew, with another picture")
                .hasSize(2);
        String file = outside(receipt).attachments().getLast().fileId().toString();
        assertThat(fatima.download(path(receipt) + "/files/" + file)).isNotEmpty();
        assertThat(new Visitor(port).get(path(receipt) + "/files/" + file).status())
                .isEqualTo(404);
        assertThat(fatima.get(path(cast.file(Kind.COMPLAINT, null, LIGHT)) + "/files/" + file)
                        .status())
                .isEqualTo(404);

        fatima.get(path(receipt));
        assertThat(fatima.submit(path(receipt) + "/message", Map.of("text", " "))
                        .status())
                .isEqualTo(422);
        fatima.get(path(receipt));
        Visitor.Answer refused = fatima.upload(
                path(receipt) + "/message",
                Map.of("text", "انظروا"),
                "files",
                Map.of("x.exe", "MZ".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("انظروا</textarea>");
        assertThat(file(commune, receipt).messages()).hasSize(2);
    }

    @Test
    void theComplementThatIsAskedForIsSentFromThePageAndTheClockGoesOn() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.askComplement(
                commune.khadija(), receipt.submissionId(), version(commune, receipt), "ما عنوان الزنقة؟"));
        Visitor fatima = open(receipt);
        String page = Citizen.words(fatima.get(path(receipt)).body());
        assertThat(page)
                .contains("تطلب منك " + commune.body().label().ar())
                .contains("ما عنوان الزنقة؟")
                .contains("تنتظر " + commune.body().label().ar() + " منك معلومات قبل نهاية يوم 8 دجنبر 2026")
                .contains("في انتظار جوابك");
        Visitor.Answer sent = fatima.submit(path(receipt) + "/message", Map.of("text", "زنقة 12 حي النخيل"));
        assertThat(sent.location()).isEqualTo(path(receipt) + "?done=complement");
        assertThat(outside(receipt).state()).isEqualTo(State.UNDER_STUDY);
        assertThat(Citizen.words(fatima.get(sent.location()).body()))
                .contains("أرسلنا ما طلبته منك الإدارة", "أرسلت ما طلب منك");
    }

    @Test
    void theAnswerIsReadRatedAndTheFileReopened() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = answered(commune);
        Visitor fatima = open(receipt);
        String page = Citizen.words(fatima.get(path(receipt)).body());
        assertThat(page)
                .contains("أجابتك " + commune.body().label().ar())
                .contains("عاينا ستة أعمدة مطفأة", "انتهت صفقة الصيانة", "القانون التنظيمي 113.14")
                .contains("إصلاح الأعمدة الستة", "مصلحة الأشغال، قبل نهاية يوم 13 دجنبر 2026")
                .contains("هل يجيب هذا عن شكايتك؟", "يمكنك إعادة فتح الملف قبل نهاية يوم 23 دجنبر 2026");
        Visitor.Answer nothing = fatima.submit(path(receipt) + "/rate", Map.of("then", "rate"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(Citizen.errors(nothing.body())).contains("اختر جوابا");
        Visitor.Answer rated = fatima.submit(
                path(receipt) + "/rate", Map.of("then", "rate", "verdict", "partly", "comment", "بقي عمود"));
        assertThat(rated.location()).isEqualTo(path(receipt) + "?done=rated");
        assertThat(outside(receipt).ratings().getLast().verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(Citizen.words(fatima.get(path(receipt)).body())).contains("أعطيت رأيك: راض جزئيا");

        clock.advance(java.time.Duration.ofDays(20));
        fatima = open(receipt);
        fatima.get(path(receipt));
        Visitor.Answer unsaid = fatima.submit(path(receipt) + "/rate", Map.of("then", "reopen", "verdict", "no"));
        assertThat(Citizen.errors(unsaid.body())).contains("اكتب لماذا تعيد فتح الملف");
        Visitor.Answer reopened = fatima.submit(
                path(receipt) + "/rate", Map.of("then", "reopen", "verdict", "no", "comment", "عمودان مازالا مطفأين"));
        assertThat(reopened.location()).isEqualTo(path(receipt) + "?done=reopened");
        assertThat(outside(receipt).state()).isEqualTo(State.IN_PROCESS);
        assertThat(outside(receipt).reopened()).isEqualTo(1);
        assertThat(Citizen.words(fatima.get(reopened.location()).body()))
                .contains("أعدنا فتح ملفك", "أعدت فتح الملف", "جواب سابق");
        assertThat(fatima.get(path(receipt)).body().replaceAll("[\\u2066-\\u2069\\u200e\\u200f]", ""))
                .as("its dates begin anew, and so does the ruler")
                .contains("إعادة الفتح")
                .containsPattern("من 13 دجنبر 2026 إلى [^:]*: اليوم 0 من 6[0-9]");
    }

    @Test
    void theSameOpinionGivenAgainIsNotToldTwice() {
        Receipt receipt = answered(cast.aCommune());
        Visitor fatima = open(receipt);
        for (int i = 0; i < 2; i++) {
            fatima.get(path(receipt));
            fatima.submit(path(receipt) + "/rate", Map.of("then", "rate", "verdict", "no", "comment", "بقي عمود"));
        }
        assertThat(outside(receipt).ratings()).hasSize(1);
        fatima.get(path(receipt));
        assertThat(fatima.submit(
                                path(receipt) + "/rate",
                                Map.of("then", "reopen", "verdict", "no", "comment", "بقي عمود مطفأ"))
                        .location())
                .isEqualTo(path(receipt) + "?done=reopened");
        assertThat(outside(receipt).ratings()).hasSize(1);
        fatima.get(path(receipt));
        assertThat(Citizen.words(fatima.get(path(receipt)).body())).containsOnlyOnce("أعطيت رأيك");
    }

    @Test
    void aRefusalSaysWhyWhatToDoAndMayBeReopened() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.proposeRefusal(
                commune.khadija(),
                receipt.submissionId(),
                version(commune, receipt),
                Ground.BEFORE_COURT,
                "القضية معروضة على المحكمة الإدارية",
                "تابعها لدى المحكمة",
                null,
                null));
        done(cases.approve(commune.brahim(), receipt.submissionId(), version(commune, receipt), null));
        Visitor fatima = open(receipt);
        String page = Citizen.words(fatima.get(path(receipt)).body());
        assertThat(page)
                .contains("رفضت " + commune.body().label().ar())
                .contains("الموضوع معروض على القضاء")
                .contains("القضية معروضة على المحكمة الإدارية", "تابعها لدى المحكمة")
                .contains("الجأ إلى وسيط المملكة");
        assertThat(fatima.submit(path(receipt) + "/reopen", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(fatima.submit(path(receipt) + "/reopen", Map.of("reason", "لا توجد أي قضية"))
                        .location())
                .isEqualTo(path(receipt) + "?done=reopened");
        assertThat(outside(receipt).state().isOpen()).isTrue();
    }

    @Test
    void aSuggestionIsTakenIntoAccountAndHasNoAnswerClock() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.SUGGESTION, commune.body().id(), "أقترح مصابيح شمسية");
        done(cases.conclude(
                commune.khadija(),
                receipt.submissionId(),
                version(commune, receipt),
                Concluding.TAKEN_INTO_ACCOUNT,
                "أدرجناها في برنامج 2027"));
        String page = page(receipt);
        assertThat(page)
                .contains("أخذت " + commune.body().label().ar() + " بما كتبته")
                .contains("أدرجناها في برنامج 2027")
                .doesNotContain("شكايت", "الجواب المعلل");
    }

    @Test
    void lateIsSaidInDaysWithTheWayOut() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        clock.set(java.time.LocalDate.of(2027, 1, 28));
        String page = page(receipt);
        assertThat(page)
                .contains("تجاوزت " + commune.body().label().ar() + " أجل الجواب بـ 6 أيام")
                .contains("خارج الأجل")
                .contains("حقك في الجواب قائم");
    }

    @Test
    void wordsTypedOnAFileThatClosedMeanwhileGoWithItsKey() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        Visitor fatima = open(receipt);
        fatima.get(path(receipt));
        fatima.forget("case");
        String address = path(receipt) + "/message";
        Visitor.Answer kept = fatima.submit(address, Map.of("text", "رسالة طويلة كتبتها"));
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.body()).contains("رسالة طويلة كتبتها</textarea>", "name=\"key\"");
        Visitor.Answer wrong = fatima.submit(address, Map.of("text", "رسالة طويلة كتبتها", "key", "000"));
        assertThat(wrong.body()).contains("رسالة طويلة كتبتها</textarea>");
        Visitor.Answer sent = fatima.submit(address, Map.of("text", "رسالة طويلة كتبتها", "key", receipt.pin()));
        assertThat(sent.location()).isEqualTo(path(receipt) + "?done=message");
        assertThat(file(commune, receipt).messages()).hasSize(1);
    }

    @Test
    void closingTheFileLeavesNothingOnTheDevice() {
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        Visitor fatima = open(receipt);
        fatima.get(path(receipt));
        assertThat(fatima.submit(path(receipt) + "/close", Map.of()).location()).isEqualTo("/track");
        assertThat(fatima.get(path(receipt)).body()).doesNotContain(LIGHT).contains("name=\"key\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "rate", "reopen", "close"})
    void nothingIsDoneWithTheCodeAlone(String action) {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = answered(commune);
        int before = outside(receipt).timeline().size();
        Visitor stranger = new Visitor(port);
        stranger.get("/track");
        String token = stranger.hiddenField("/track", "_csrf");
        Map<String, String> form =
                Map.of("_csrf", token, "text", "x", "verdict", "no", "comment", "x", "reason", "x", "then", "reopen");
        Visitor.Answer answer = stranger.post(path(receipt) + "/" + action, form);
        assertThat(answer.body()).doesNotContain(LIGHT);
        assertThat(outside(receipt).timeline()).hasSize(before);
    }
}
