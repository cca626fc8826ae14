package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.decide;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.State;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The handler's day, as a browser without scripts lives it. */
@ChikayaTest
class DeskJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Test
    void aComplaintGoesFromTheInboxToItsReasonedAnswer() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.open("/desk").body()).contains(path(receipt), "الضو ديال الزنقة", "فاطمة أوبلا", "القبول");
        assertThat(khadija.get(path(receipt)).body()).contains("وما جا حتى واحد", "8 دجنبر", path(receipt) + "/accept");

        decide(khadija, receipt, "accept", Map.of("reason", "الإنارة من اختصاص الجماعة."));
        decide(
                khadija,
                receipt,
                "circulate",
                Map.of(
                        "services", Integer.toString(commune.works().id()),
                        "question", "متى تصلح الأعمدة؟",
                        "instructions", "عاينوا المكان",
                        "due", "2026-12-10"));

        Visitor said = signIn(port, commune.said());
        Visitor.Answer asked = said.open("/desk");
        assertThat(asked.body()).contains("متى تصلح الأعمدة؟");
        String one = "/desk/asked/" + receipt.code().digits();
        assertThat(said.get(one).body())
                .contains("عاينوا المكان", "وما جا حتى واحد")
                .doesNotContain("فاطمة");
        assertThat(said.submit(one, Map.of("answer", " ")).status()).isEqualTo(422);
        said.get(one);
        assertThat(said.submit(one, Map.of("answer", "يوم الخميس المقبل")).location())
                .startsWith("/desk/asked?did=request");

        decide(
                khadija,
                receipt,
                "points",
                Map.of("label-1", "الإنارة مقطوعة", "quote-1", "طافي هادي شهر", "label-2", "لم يجب أحد", "rows", "2"));
        String page = khadija.get(path(receipt)).body();
        assertThat(page).contains("<mark>طافي هادي شهر<sup>1</sup></mark>", "يوم الخميس المقبل", "name=\"finding-2\"");

        Visitor.Answer early = khadija.submit(
                path(receipt) + "/answer", Map.of("do", "propose", "finding-1", "عاينا", "reason-1", "انتهت الصفقة"));
        // A page that is posted cannot be come back to: it is fetched, and tells the same each time.
        assertThat(early.status()).isEqualTo(302);
        assertThat(khadija.open(early.location()).body())
                .contains("اكتب ما تبين في النقطة 2", "href=\"#finding-2\"", "عاينا</textarea>");
        Visitor.Answer proposed = khadija.submit(
                path(receipt) + "/answer",
                Map.of(
                        "do", "propose",
                        "finding-1", "عاينت المصلحة ستة أعمدة مطفأة.",
                        "reason-1", "انتهت صفقة الصيانة في غشت.",
                        "basis-1", "القانون التنظيمي 113.14",
                        "measure-1", "إصلاح الأعمدة الستة",
                        "owner-1", "مصلحة الأشغال",
                        "due-1", "2026-12-20",
                        "finding-2", "لم يسجل أي اتصال.",
                        "reason-2", "لا سجل للمكالمات في الجماعة."));
        assertThat(proposed.location()).isEqualTo(path(receipt) + "?did=proposed");

        Visitor brahim = signIn(port, commune.brahim());
        assertThat(brahim.open("/desk?view=to_approve").body()).contains(path(receipt));
        String approval = brahim.get(path(receipt) + "/approve").body();
        assertThat(approval).contains("انتهت صفقة الصيانة", "إصلاح الأعمدة الستة", "خديجة الراجي");
        Visitor.Answer empty = brahim.submit(path(receipt) + "/approve", Map.of("do", "back", "comment", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("اكتب ما الذي يجب تعديله.");
        // The page is read in French; the Arabic answer on it stays Arabic.
        assertThat(brahim.get(path(receipt) + "/approve?lang=fr").body())
                .contains("Réponse rédigée par", "Votre décision est attendue jusqu’au", "على مصلحة الأشغال تنفيذه")
                .doesNotContain("À réaliser par");
        brahim.get(path(receipt) + "/approve?lang=ar");
        Visitor.Answer approved = brahim.submit(path(receipt) + "/approve", Map.of("do", "approve", "comment", "جيد"));
        assertThat(approved.location()).isEqualTo("/desk?view=to_approve&did=approved");

        var outside = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(outside.state()).isEqualTo(State.ANSWERED);
        assertThat(outside.answer().orElseThrow().points()).hasSize(2);
        assertThat(khadija.get(path(receipt)).body()).contains("letter.pdf", "تحت رقم 1/2026", "السجل سليم");
        assertThat(khadija.open("/desk?view=done").body()).contains(path(receipt));
    }

    @Test
    void whoProposedAnAnswerStillReadsItAndTakesItBack() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        decide(khadija, receipt, "accept", Map.of("reason", "من اختصاصنا"));
        khadija.get(path(receipt));
        khadija.submit(
                path(receipt) + "/answer",
                Map.of("do", "propose", "finding-1", "عاينا ستة أعمدة", "reason-1", "انتهت الصفقة"));
        assertThat(khadija.get(path(receipt)).body())
                .contains("الجواب المعروض على المصادقة", "عند إبراهيم أمغار إلى غاية", "عاينا ستة أعمدة")
                .doesNotContain("name=\"finding-1\"");
        String withdraw = path(receipt) + "/answer/withdraw";
        Visitor brahim = signIn(port, commune.brahim());
        assertThat(brahim.get(path(receipt)).body())
                .contains("الجواب المعروض على المصادقة")
                .doesNotContain(withdraw);

        assertThat(khadija.submit(withdraw, Map.of()).location()).contains("did=unproposed");
        assertThat(khadija.get(path(receipt)).body()).contains("name=\"finding-1\"", "عاينا ستة أعمدة</textarea>");
        assertThat(brahim.get(path(receipt) + "/approve").location()).contains("did=not-now");
        var history =
                cases.find(commune.khadija(), receipt.code()).orElseThrow().history();
        assertThat(history.getLast().type()).isEqualTo(EventType.ANSWER_WITHDRAWN);
    }

    @Test
    void aRefusalNeedsASecondReader() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        String address = path(receipt) + "/refuse";
        khadija.get(address);
        Visitor.Answer without = khadija.submit(address, Map.of("reason", "كلام"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("اختر سبب الرفض", "كلام</textarea>");
        Visitor.Answer vague = khadija.submit(address, Map.of("ground", "vague", "reason", "غير واضحة"));
        assertThat(vague.body()).contains("اطلب استكمالا أولا");
        decide(khadija, receipt, "refuse", Map.of("ground", "insult", "reason", "فيها سب صريح."));
        assertThat(khadija.get(path(receipt) + "/approve").location()).contains("did=not-now");

        Visitor brahim = signIn(port, commune.brahim());
        assertThat(brahim.get(path(receipt) + "/approve").body()).contains("سب أو قذف", "فيها سب صريح.");
        assertThat(brahim.submit(path(receipt) + "/approve", Map.of("do", "back", "comment", "هذا نقد لا سب."))
                        .location())
                .contains("did=sent-back");
        assertThat(khadija.get(path(receipt)).body()).contains("هذا نقد لا سب.", path(receipt) + "/accept");
    }

    @Test
    void whoComesTooLateIsToldWhatHappenedAndKeepsHisWords() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        Visitor brahim = signIn(port, commune.brahim());
        String address = path(receipt) + "/accept";
        khadija.get(address);
        decide(brahim, receipt, "complement", Map.of("what", "عنوان الزنقة"));
        Visitor.Answer late = khadija.submit(address, Map.of("reason", "نص طويل كتبته خديجة"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body())
                .contains("حدث شيء في الملف وأنت تكتب", "طلب استكمال المعطيات", "إبراهيم أمغار")
                .contains("نص طويل كتبته خديجة</textarea>");
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().state())
                .isEqualTo(State.AWAITING_COMPLEMENT);
    }

    @Test
    void sendingTwiceDoesItOnce() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        String address = path(receipt) + "/note";
        khadija.get(address);
        Map<String, String> form = new java.util.HashMap<>(khadija.hiddenFields(address));
        form.put("text", "اتصلت بصاحب الملف");
        assertThat(khadija.post(address, form).status()).isEqualTo(302);
        assertThat(khadija.post(address, form).status()).isEqualTo(302);
        var file = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        assertThat(file.notes()).hasSize(1);
    }

    @Test
    void aDraftIsKeptWhileSomebodyElseSaves() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        Visitor brahim = signIn(port, commune.brahim());
        decide(khadija, receipt, "accept", Map.of("reason", "من اختصاصنا"));
        String answer = path(receipt) + "/answer";
        khadija.get(path(receipt));
        brahim.get(path(receipt));
        assertThat(brahim.submit(answer, Map.of("do", "save", "finding-1", "كلام إبراهيم"))
                        .status())
                .isEqualTo(302);
        Visitor.Answer rival = khadija.submit(answer, Map.of("do", "save", "finding-1", "كلام خديجة"));
        assertThat(rival.status()).isEqualTo(422);
        assertThat(rival.body()).contains("كلام خديجة</textarea>", "كلام إبراهيم");
        // What she wrote is still there tomorrow, on another machine.
        Visitor tomorrow = signIn(port, commune.khadija());
        assertThat(tomorrow.get(path(receipt)).body()).contains("?kept=yes");
        assertThat(tomorrow.get(path(receipt) + "?kept=yes").body()).contains("كلام خديجة</textarea>");
    }

    @Test
    void theNationalDeskFindsTheBody() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        Visitor nadia = signIn(port, cast.nadia());
        assertThat(nadia.get(path(receipt)).body()).contains(path(receipt) + "/route");
        String address = path(receipt) + "/route";
        nadia.get(address);
        Visitor.Answer found = nadia.submit(
                address, Map.of("do", "more", "words", commune.body().name().ar(), "reason", "لكم"));
        assertThat(found.body()).contains("value=\"" + commune.body().id() + "\"", "لكم</textarea>");
        assertThat(nadia.submit(
                                address,
                                Map.of("body", Integer.toString(commune.body().id()), "reason", "لكم"))
                        .location())
                .isEqualTo("/desk?did=route");
        assertThat(signIn(port, commune.khadija()).get(path(receipt)).status()).isEqualTo(200);
        assertThat(nadia.get(path(receipt)).status()).isEqualTo(404);
    }
}
