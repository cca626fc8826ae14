package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Channel;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.TrackingCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A paper, a letter, a call or somebody at the counter, keyed into the one register. */
@ChikayaTest
class RegisterTest {

    private static final String REGISTER = "/desk/register";
    private static final Pattern CODE = Pattern.compile("/desk/register/(\\d{12})");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Bodies bodies;

    @Autowired
    TestClock clock;

    @Test
    void aPaperCountsFromTheDayItCame() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.open("/desk").body()).contains("href=\"" + REGISTER + "\"");
        assertThat(khadija.get(REGISTER).body()).contains("value=\"2026-11-23\"", "checked");
        Map<String, String> paper = aPaper(commune.body().id());
        paper.put("receivedOn", "2026-11-10");
        paper.put("lateReason", "وصلت أيام العطلة");
        paper.put("court", "none");
        TrackingCode code = registered(khadija.submit(REGISTER, paper));

        CaseFile file = cases.find(commune.khadija(), code).orElseThrow();
        assertThat(file.line().receivedOn()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(file.bodyReceivedOn()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(file.line().decideBy()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(file.line().channel()).isEqualTo(Channel.POST);
        assertThat(file.keyedBy()).isEqualTo(commune.khadija().id());
        assertThat(file.filedAt()).isBetween(clock.instant().minusSeconds(60), clock.instant());

        String page = khadija.get(REGISTER + "/" + code.digits()).body();
        assertThat(page).contains(code.display(), "10 نونبر", "receipt.pdf", path(code));
        Visitor.Answer receipt = khadija.get(REGISTER + "/" + code.digits() + "/receipt.pdf");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.header("content-type")).isEqualTo("application/pdf");
        assertThat(khadija.get(path(code)).body()).contains("البريد، سجله", "خديجة الراجي", "صرح أن لا محكمة");
        String pin = receiptPin(page);
        assertThat(cases.open(code, pin)).isPresent();
    }

    @Test
    void whatCompetenceDependsOnIsAskedOnceAndItsAnswerChoosesTheBody() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(REGISTER);
        Map<String, String> paper = aPaper(commune.body().id());
        paper.put("text", "الطريق مليئة بالحفر منذ شهور ولم يصلحها أحد");
        Visitor.Answer asked = khadija.submit(REGISTER, paper);
        assertThat(asked.status()).as(DeskTests.errors(asked.body())).isEqualTo(200);
        assertThat(asked.body()).contains("id=\"depends\"", "شمن طريق هادي؟", "href=\"#depends\"");
        paper.put("fact", "2");
        Visitor.Answer moved = khadija.submit(REGISTER, paper);
        String national = Integer.toString(bodies.getByCode("DGR").id());
        assertThat(moved.body()).contains("name=\"body\" value=\"" + national + "\" checked");
        paper.put("body", national);
        assertThat(registered(khadija.submit(REGISTER, paper))).isNotNull();

        khadija.get(REGISTER);
        paper.remove("fact");
        paper.put("body", Integer.toString(commune.body().id()));
        khadija.submit(REGISTER, paper);
        registered(khadija.submit(REGISTER, paper));
    }

    @Test
    void aFutureDayAndOneTooFarBackAreRefusedAndNothingTypedIsLost() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        for (var wrong : Map.of(
                        "2026-11-24", "لا يمكن أن يكون يوم التوصل في المستقبل",
                        "2026-09-01", "أكثر من 60 يوما",
                        "31/02/2026", "هذا اليوم غير موجود",
                        "", "اكتب اليوم الذي توصلتم فيه")
                .entrySet()) {
            khadija.get(REGISTER);
            Map<String, String> paper = aPaper(commune.body().id());
            paper.put("receivedOn", wrong.getKey());
            Visitor.Answer refused = khadija.submit(REGISTER, paper);
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.body()).contains(wrong.getValue(), "href=\"#receivedOn\"", "طافي هادي شهر</textarea>");
        }
        // The last day that still counts: the sixtieth back is a Thursday.
        khadija.get(REGISTER);
        Map<String, String> paper = aPaper(commune.body().id());
        paper.put("receivedOn", "2026-09-24");
        paper.put("lateReason", "وجدت في أرشيف الجماعة");
        registered(khadija.submit(REGISTER, paper));
    }

    @Test
    void theChecksAreThoseOfTheFilingInWordsForWhoKeysIt() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(REGISTER);
        Visitor.Answer empty = khadija.submit(REGISTER, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .contains("اختر كيف وصلكم الملف", "اكتب ما يقوله الملف", "اكتب الاسم الكامل لصاحب الملف")
                .contains("يكفي واحد", "اختر بأي صفة");
        Map<String, String> paper = aPaper(commune.body().id());
        paper.put("identityType", "cnie");
        paper.put("identityNumber", "12");
        paper.put("phone", "0661");
        Visitor.Answer wrong = khadija.submit(REGISTER, paper);
        assertThat(wrong.body()).contains("href=\"#phone\"", "href=\"#identityNumber\"");
        paper.putAll(Map.of("phone", "", "identityNumber", "", "postalAddress", "دوار أيت براهيم، تيزنيت"));
        registered(khadija.submit(REGISTER, paper));
    }

    @Test
    void aScanIsAttachedAndSendingTwiceRegistersOnce() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(REGISTER);
        Map<String, String> paper = new HashMap<>(khadija.hiddenFields(REGISTER));
        paper.putAll(aPaper(commune.body().id()));
        paper.put("do", "add");
        Visitor.Answer added = khadija.postMultipart(REGISTER, paper, "files", "رسالة.txt", "نص الرسالة المرقونة");
        assertThat(added.body()).contains("رسالة.txt", "طافي هادي شهر</textarea>", "remove:");
        paper.put("do", "send");
        TrackingCode code = registered(khadija.post(REGISTER, paper));
        assertThat(registered(khadija.post(REGISTER, paper))).isEqualTo(code);
        CaseFile file = cases.find(commune.khadija(), code).orElseThrow();
        assertThat(file.attachments()).hasSize(1);
        assertThat(khadija.get(path(code)).body()).contains("رسالة.txt");
        assertThat(khadija.get(REGISTER).body()).doesNotContain("طافي هادي شهر");
    }

    @Test
    void whatIsForAnotherBodyLeavesOnlyItsReceiptAndOnlyForTheDay() {
        Cast.Commune commune = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(REGISTER);
        Map<String, String> search = aPaper(0);
        search.putAll(Map.of("do", "body", "bodyWords", other.body().name().ar(), "body", ""));
        String found = khadija.submit(REGISTER, search).body();
        assertThat(found).contains("value=\"" + other.body().id() + "\"", "طافي هادي شهر</textarea>");
        Map<String, String> paper = aPaper(other.body().id());
        paper.put("withheld", "1");
        TrackingCode code = registered(khadija.submit(REGISTER, paper));
        String own = REGISTER + "/" + code.digits();
        assertThat(khadija.get(own).body()).contains("ليس في لوائحكم").doesNotContain(path(code));
        assertThat(khadija.get(path(code)).status()).isEqualTo(404);
        assertThat(khadija.get(own + "/receipt.pdf").status()).isEqualTo(200);
        assertThat(signIn(port, commune.brahim()).get(own).status()).isEqualTo(404);
        CaseFile file = cases.find(other.khadija(), code).orElseThrow();
        assertThat(file.withheld()).isTrue();
        assertThat(file.line().personId()).isNull();
        paper.remove("withheld");
        khadija.get(REGISTER);
        TrackingCode open = registered(khadija.submit(REGISTER, paper));
        Visitor handler = signIn(port, other.khadija());
        assertThat(handler.get(path(open)).body())
                .as("whoever handles it prints nothing that opens it as its author does")
                .doesNotContain("receipt.pdf");
        assertThat(handler.get(path(open) + "/receipt.pdf").status()).isEqualTo(404);
        clock.advanceDays(1);
        assertThat(signIn(port, commune.khadija()).get(own + "/receipt.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void aNameIsNotHiddenFromThoseWhoHoldThePaper() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(REGISTER);
        Map<String, String> paper = aPaper(commune.body().id());
        paper.put("withheld", "1");
        Visitor.Answer refused = khadija.submit(REGISTER, paper);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("الورقة عند إدارتكم");
    }

    @Test
    void theTriageDeskRegistersForABodyItStillHasToFind() {
        Official nadia = cast.nadia();
        Visitor browser = signIn(port, nadia);
        assertThat(browser.get(REGISTER).body()).contains("value=\"0\"");
        TrackingCode code = registered(browser.submit(REGISTER, aPaper(0)));
        CaseFile file = cases.find(nadia, code).orElseThrow();
        assertThat(file.line().competentBodyId()).isNull();
        assertThat(file.triageBy()).isNotNull();
    }

    @Test
    void whatWasHalfTypedIsThereAfterTheLineOrTheSessionIsGone() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(REGISTER);
        Map<String, String> half = new HashMap<>(khadija.hiddenFields(REGISTER));
        half.put("text", "نصف رسالة");
        half.put("name", "فاطمة");
        assertThat(khadija.post(REGISTER + "/keep", half).body()).contains("حفظت");
        Visitor tomorrow = signIn(port, commune.khadija());
        assertThat(tomorrow.get(REGISTER).body()).contains("نصف رسالة</textarea>", "ولم ترسله");
        assertThat(tomorrow.submit(REGISTER, Map.of("do", "discard")).location())
                .isEqualTo(REGISTER);
        assertThat(tomorrow.get(REGISTER).body()).doesNotContain("نصف رسالة");
    }

    @Test
    void agentsAndAdministratorsRegisterNothing() {
        Cast.Commune commune = cast.aCommune();
        Visitor said = signIn(port, commune.said());
        assertThat(said.get(REGISTER).status()).isEqualTo(404);
        said.get("/desk/asked");
        String token = said.hiddenField("/desk/sign-out", "_csrf");
        Map<String, String> paper = aPaper(commune.body().id());
        paper.put("_csrf", token);
        assertThat(said.post(REGISTER, paper).status()).isEqualTo(404);
    }

    /** A letter about the light; {@code 0} where its body is not known. */
    private static Map<String, String> aPaper(int body) {
        Map<String, String> paper = new HashMap<>();
        paper.put("channel", "post");
        paper.put("receivedOn", "2026-11-20");
        paper.put("kind", "complaint");
        paper.put("text", "الضو ديال الزنقة طافي هادي شهر");
        paper.put("type", "resident");
        paper.put("name", "فاطمة أوبلا");
        paper.put("phone", "0661234567");
        paper.put("body", Integer.toString(body));
        return paper;
    }

    private static TrackingCode registered(Visitor.Answer answer) {
        assertThat(answer.status()).as(DeskTests.errors(answer.body())).isEqualTo(302);
        Matcher code = CODE.matcher(answer.location());
        assertThat(code.find()).as(answer.location()).isTrue();
        return TrackingCode.find(code.group(1)).orElseThrow();
    }

    private static String receiptPin(String page) {
        Matcher pin = Pattern.compile("<bdi class=\"code\">(\\d{6})</bdi>").matcher(page);
        assertThat(pin.find()).isTrue();
        return pin.group(1);
    }
}
