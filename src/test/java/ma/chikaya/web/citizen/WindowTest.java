package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyChanges;
import ma.chikaya.directory.Contacts;
import ma.chikaya.directory.Question;
import ma.chikaya.directory.SomeBodies;
import ma.chikaya.directory.Windows;
import ma.chikaya.documents.PdfReader;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body's own window, from its keeper's pages to the file a citizen begins there. */
@ChikayaTest
class WindowTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Bodies bodies;

    @Autowired
    BodyChanges changes;

    @Autowired
    Contacts contacts;

    @Autowired
    Windows windows;

    @Autowired
    Officials officials;

    private Cast.Commune commune;
    private Visitor brahim;
    private String kept = "";
    private String window = "";

    @BeforeEach
    void aCommune() {
        commune = cast.aCommune();
        brahim = new Visitor(port)
                .signIn(
                        commune.brahim().email(),
                        "a long password " + commune.brahim().email());
        kept = "/desk/body/" + commune.body().id() + "/window";
        window = "/b/" + bodies.slug(commune.body().id());
    }

    private void ask(String ar, String fr, String kind, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("label-ar", ar, "label-fr", fr, "kind", kind));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        brahim.get(kept + "/questions/new");
        var answer = brahim.submit(kept + "/questions/new", fields);
        assertThat(answer.status()).as(Citizen.errors(answer.body())).isEqualTo(302);
    }

    private int question(String fr) {
        return windows.listQuestions(commune.body().id()).stream()
                .filter(one -> one.label().fr().equals(fr))
                .map(Question::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatTheBodySaysAndNothingIsInvented() {
        Visitor reader = new Visitor(port);
        String bare = reader.get(window).body();
        assertThat(bare)
                .contains(commune.body().label().ar(), "لم تذكر رقم هاتفها", "لم تذكر أوقات الاستقبال")
                .doesNotContain("tel:+212528");
        brahim.get("/desk/body/" + commune.body().id() + "/contacts");
        brahim.submit(
                "/desk/body/" + commune.body().id() + "/contacts",
                Map.of("phone", "0528862010", "phone-public", "yes", "email", "secret@commune.ma"));
        brahim.get(kept);
        assertThat(brahim.submit(
                                kept,
                                Map.of(
                                        "welcome-ar", "مرحبا <b>بكم</b>",
                                        "welcome-fr", "Bienvenue",
                                        "welcome-zgh", "ⴱⵔⵔⴽ",
                                        "topics", "streets.lighting"))
                        .location())
                .isEqualTo(kept + "?done=yes");
        String page = reader.get(window).body();
        assertThat(page)
                .contains("05 28 86 20 10", "tel:+212528862010", "مرحبا &lt;b&gt;بكم", "value=\"streets.lighting\"")
                .doesNotContain("secret@commune.ma", "لم تذكر رقم هاتفها");
        assertThat(reader.get(window + "?lang=fr").body()).contains("Bienvenue");
        assertThat(reader.get(window + "?lang=zgh").body()).contains("ⴱⵔⵔⴽ");
    }

    @Test
    void whereNothingIsToldTheBodyAboveIs() {
        int admin = SomeOfficials.admin(officials).id();
        Body above = SomeBodies.agencyUnder(
                changes, bodies, admin, bodies.getByCode("CG").id());
        Body below = SomeBodies.agencyUnder(changes, bodies, admin, above.id());
        Visitor keeper = new Visitor(port).signIn(officials.get(admin).email(), SomeOfficials.PASSWORD);
        keeper.get("/desk/body/" + above.id() + "/contacts");
        keeper.submit("/desk/body/" + above.id() + "/contacts", Map.of("phone", "0537000000", "phone-public", "yes"));
        String page = new Visitor(port).get("/b/" + bodies.slug(below.id())).body();
        assertThat(page)
                .contains("لم تذكر رقم هاتفها", "05 37 00 00 00", above.label().ar());
    }

    @Test
    void aRenamedBodyIsFoundAtItsOldAddressToo() {
        int admin = SomeOfficials.admin(officials).id();
        Body body = SomeBodies.agencyUnder(
                changes, bodies, admin, bodies.getByCode("CG").id());
        String before = "/b/" + bodies.slug(body.id());
        changes.rename(
                        admin,
                        body.id(),
                        1,
                        TestClock.TODAY,
                        new LocalText("وكالة القصبة", "Agence de l'Œuvre & de la Casbah"),
                        "قرار")
                .get();
        String after = "/b/" + bodies.slug(body.id());
        assertThat(after).isEqualTo("/b/agence-de-l-oeuvre-de-la-casbah");
        var moved = new Visitor(port).get(before + "?lang=fr");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.location()).isEqualTo(after + "?lang=fr");
        Body same = SomeBodies.agencyUnder(
                changes, bodies, admin, bodies.getByCode("CG").id());
        changes.rename(
                        admin,
                        same.id(),
                        1,
                        TestClock.TODAY,
                        new LocalText("وكالة القصبة", "Agence de l'oeuvre, de la casbah"),
                        "قرار")
                .get();
        assertThat(bodies.slug(same.id())).isNotEqualTo(bodies.slug(body.id()));
    }

    @Test
    void everyBodyHasAnAddressOfItsOwn() {
        List<String> slugs =
                bodies.listAll().stream().map(body -> bodies.slug(body.id())).toList();
        assertThat(slugs).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9-]{1,120}"));
        assertThat(bodies.slug(bodies.getByCode("COM-09.581.01.07").id())).isEqualTo("commune-de-tiznit");
        assertThat(new Visitor(port).get("/b/nobody").status()).isEqualTo(404);
        assertThat(new Visitor(port)
                        .get("/b/" + bodies.slug(bodies.getByCode("ADN").id()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFilingThatBeginsThereIsAddressedAndAnswersItsQuestions() {
        ask("رقم العداد", "Numéro du compteur", "number", "required", "yes");
        ask("متى انقطع الضوء", "Depuis quand", "date");
        ask("أين بالضبط", "Où exactement", "text");
        ask(
                "نوع العمود",
                "Type de poteau",
                "choice",
                "choices-ar",
                "حديد\nخشب",
                "choices-fr",
                "Fer\nBois",
                "required",
                "yes");
        ask("صورة العقد", "Photo du contrat", "file");
        ask("سؤال عن الماء", "Question sur l'eau", "text", "topic", "water", "required", "yes");
        Citizen citizen = Citizen.at(port);
        citizen.browser.get(window);
        assertThat(citizen.browser
                        .submit(window + "/file", Map.of("topic", "streets.lighting"))
                        .location())
                .isEqualTo("/new/tell");
        citizen.tell("العمود الكهربائي طاح فالزنقة", "complaint");
        String body = Integer.toString(commune.body().id());
        citizen.answer("/new/place", Map.of("then", ""));
        assertThat(Citizen.choices(citizen.browser.get("/new/body").body(), "body"))
                .containsEntry(body, true);
        citizen.to(body);
        String page = citizen.browser.get("/new/evidence").body();
        assertThat(page).contains("رقم العداد", "نوع العمود").doesNotContain("سؤال عن الماء");
        String number = "answer-" + question("Numéro du compteur");
        String choice = "answer-" + question("Type de poteau");
        String date = "answer-" + question("Depuis quand");
        String file = "answer-" + question("Photo du contrat");
        String where = "answer-" + question("Où exactement");
        var refused = citizen.browser.submit(
                "/new/evidence", Map.of(number, "كثير", date, "2026-02-31", where, "حدا الجامع"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("اكتب عددا", "أجب عن هذا السؤال", "href=\"#" + choice + "\"", "value=\"كثير\"", "حدا الجامع");
        var taken = citizen.browser.upload(
                "/new/evidence",
                Map.of(number, "12,5", choice, "1", date, "2026-11-01", where, "حدا الجامع"),
                file,
                Map.of("contrat.txt", "عقد الاشتراك رقم 12".getBytes(StandardCharsets.UTF_8)));
        assertThat(taken.status()).as(Citizen.errors(taken.body())).isEqualTo(303);
        citizen.browser.open(taken.location());
        citizen.as(Map.of());
        assertThat(Citizen.words(citizen.browser.get("/new/check").body()))
                .contains("رقم العداد", "12.5", "خشب", "contrat.txt");
        Citizen.Receipt receipt = citizen.send();
        assertThat(Citizen.words(citizen.browser.get("/new/receipt").body())).contains("رقم العداد", "12.5");
        assertThat(Citizen.words(citizen.browser.get(receipt.path()).body())).contains("نوع العمود", "خشب");
        TrackingCode code = TrackingCode.find(receipt.code()).orElseThrow();
        var filed = cases.find(commune.khadija(), code).orElseThrow();
        assertThat(filed.line().bodyId()).isEqualTo(commune.body().id());
        assertThat(filed.line().topic()).isEqualTo("streets.lighting");
        Visitor khadija = new Visitor(port)
                .signIn(
                        commune.khadija().email(),
                        "a long password " + commune.khadija().email());
        assertThat(Citizen.words(khadija.get("/desk/case/" + code.digits()).body()))
                .contains("رقم العداد", "حدا الجامع", "contrat.txt");
    }

    @Test
    void whoeverKeysAPaperIsAskedThemAndTheAnswersAreOnEveryPaper() throws Exception {
        ask("رقم العداد", "Numéro du compteur", "number", "required", "yes");
        ask("صورة العقد", "Photo du contrat", "file");
        String number = "answer-" + question("Numéro du compteur");
        assertThat(signIn(commune.khadija()).get("/desk/register").body())
                .as("one's own body asks at once")
                .contains("رقم العداد", "name=\"" + number + "\"");
        Visitor clerk = signIn(cast.aCommune().khadija());
        Map<String, String> paper = new HashMap<>(Map.of(
                "channel", "counter",
                "receivedOn", "2026-11-20",
                "kind", "complaint",
                "text", "العمود الكهربائي طاح فالزنقة",
                "type", "resident",
                "name", "فاطمة أوبلا",
                "phone", "0661234567",
                "body", Integer.toString(commune.body().id())));
        assertThat(clerk.get("/desk/register").body()).doesNotContain("رقم العداد");
        var asked = clerk.submit("/desk/register", paper);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("تسأل الإدارة المختارة أيضا", "رقم العداد", "صورة العقد");
        paper.put("asked-" + question("Numéro du compteur"), "1");
        paper.put("asked-" + question("Photo du contrat"), "1");
        paper.put(number, "كثير");
        clerk.get("/desk/register");
        var refused = clerk.submit("/desk/register", paper);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("اكتب عددا", "href=\"#" + number + "\"");
        paper.put(number, "1147,5");
        clerk.get("/desk/register");
        var sent = clerk.upload(
                "/desk/register",
                paper,
                "answer-" + question("Photo du contrat"),
                Map.of("contrat.txt", "عقد الاشتراك رقم 12".getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.status()).as(Citizen.errors(sent.body())).isEqualTo(302);
        assertThat(words(clerk, sent.location() + "/receipt.pdf"))
                .contains("Numéro du compteur", "1147.5", "contrat.txt");

        String digits = sent.location().replaceAll("\\D", "");
        TrackingCode code = TrackingCode.find(digits).orElseThrow();
        Visitor khadija = signIn(commune.khadija());
        assertThat(words(khadija, "/desk/case/" + digits + "/dossier.pdf")).contains("1147.5", "contrat.txt");
        assertThat(cases.circulate(
                                commune.khadija(),
                                cases.find(commune.khadija(), code)
                                        .orElseThrow()
                                        .line()
                                        .id(),
                                0,
                                Set.of(commune.works().id()),
                                "هل عاينتم؟",
                                null,
                                TestClock.TODAY.plusDays(5))
                        .isDone())
                .isTrue();
        assertThat(Citizen.words(
                        signIn(commune.said()).get("/desk/asked/" + digits).body()))
                .contains("رقم العداد", "1147.5");
    }

    @Test
    void aQuestionTheClerkCannotAnswerHoldsNothingUp() {
        ask("رقم العداد", "Numéro du compteur", "number", "required", "yes");
        Visitor khadija = signIn(commune.khadija());
        khadija.get("/desk/register");
        var sent = khadija.submit(
                "/desk/register",
                Map.of(
                        "channel", "telephone",
                        "text", "الضو طافي",
                        "type", "resident",
                        "name", "فاطمة أوبلا",
                        "phone", "0661234567",
                        "kind", "complaint",
                        "receivedOn", "2026-11-20",
                        "body", Integer.toString(commune.body().id())));
        assertThat(sent.status()).as(Citizen.errors(sent.body())).isEqualTo(302);
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }

    private static String words(Visitor reader, String paper) throws IOException {
        byte[] pdf = reader.download(paper);
        try (PdfReader read = PdfReader.read(out -> out.write(pdf))) {
            return read.text();
        }
    }

    @Test
    void whoChoosesTheBodyLaterIsAskedToo() {
        ask("رقم العداد", "Numéro du compteur", "number", "required", "yes");
        Citizen citizen = Citizen.at(port);
        citizen.tell("الضو طافي", "complaint")
                .nowhere()
                .to("unknown")
                .withoutEvidence()
                .as(Map.of());
        String body = Integer.toString(commune.body().id());
        citizen.browser.get("/new/body?change&pick=" + body);
        var chosen = citizen.browser.submit("/new/body", Map.of("body", body, "change", "yes"));
        assertThat(chosen.location()).isEqualTo("/new/evidence");
        String number = "answer-" + question("Numéro du compteur");
        citizen.browser.get("/new/evidence");
        assertThat(citizen.browser.submit("/new/evidence", Map.of(number, "7")).status())
                .isEqualTo(303);
        citizen.send();
    }

    @Test
    void limitsOfQuestionsAreSaidAndTwoEditorsLoseNothing() {
        brahim.get(kept + "/questions/new");
        var wrong = brahim.submit(
                kept + "/questions/new",
                Map.of(
                        "label-ar",
                        "Latin",
                        "label-fr",
                        "",
                        "kind",
                        "choice",
                        "choices-ar",
                        "واحد",
                        "choices-fr",
                        "Un"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("اكتب السؤال بالعربية", "اكتب السؤال بالفرنسية", "من اختيارين إلى 12");
        for (int i = 0; i < Question.MOST; i++) ask("سؤال", "Question " + i, "text");
        brahim.get(kept + "/questions/new");
        assertThat(brahim.submit(
                                kept + "/questions/new",
                                Map.of("label-ar", "سؤال", "label-fr", "Une de trop", "kind", "text"))
                        .body())
                .contains("بلغت العدد الأقصى");
        String one = kept + "/questions/" + question("Question 0");
        Visitor other = new Visitor(port)
                .signIn(
                        commune.brahim().email(),
                        "a long password " + commune.brahim().email());
        other.get(one);
        brahim.get(one);
        brahim.submit(one, Map.of("label-ar", "سؤال أول", "label-fr", "Question 0", "kind", "text"));
        var late = other.submit(one, Map.of("label-ar", "سؤال ثان", "label-fr", "Question 0", "kind", "text"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("غيّر شخص آخر هذا السؤال", "value=\"سؤال ثان\"");
        brahim.get(kept);
        brahim.submit(kept + "/questions/" + question("Question 1") + "/up", Map.of());
        assertThat(windows.listQuestions(commune.body().id()).getFirst().label().fr())
                .isEqualTo("Question 1");
        brahim.get(kept);
        brahim.submit(one + "/end", Map.of());
        assertThat(windows.listQuestions(commune.body().id())).hasSize(Question.MOST - 1);
    }
}
