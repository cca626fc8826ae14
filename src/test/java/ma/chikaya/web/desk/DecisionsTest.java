package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.decide;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Ball;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Ground;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.State;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Messages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every decision, as its pages ask for it and as the citizen learns of it. */
@ChikayaTest
class DecisionsTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Services services;

    @Autowired
    Bodies bodies;

    @Autowired
    Messages messages;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @EnumSource
    void aRefusalOnEachGroundIsReasonedApprovedAndPrintedWithItsNumber(Ground ground) throws IOException {
        Cast.Commune commune = cast.aCommune();
        Receipt first = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT, Language.FR, null);
        Cast.Commune other = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        Map<String, String> refusal = new HashMap<>(Map.of(
                "ground", ground.name().toLowerCase(java.util.Locale.ROOT), "reason", "Le motif tient en une phrase."));
        for (String missing : missing(ground)) {
            Visitor.Answer refused = refuse(khadija, receipt, refusal);
            assertThat(refused.status()).as("%s without %s", ground, missing).isEqualTo(422);
            assertThat(refused.body()).contains("href=\"#" + missing + "\"", "Le motif tient");
            switch (missing) {
                case "body" -> refusal.put("body", Integer.toString(other.body().id()));
                case "duplicate" -> refusal.put("duplicate", first.code().display());
                case "guidance" -> refusal.put("guidance", "Écrivez-lui directement.");
                default -> {
                    decide(khadija, receipt, "complement", Map.of("what", "Quelle rue ?"));
                    cases.writeToBody(receipt.submissionId(), "La mienne.", List.of());
                }
            }
        }
        decide(khadija, receipt, "refuse", refusal);
        assertThat(khadija.get(path(receipt) + "/approve").location()).contains("did=not-now");

        Visitor brahim = signIn(port, commune.brahim());
        assertThat(brahim.get(path(receipt) + "/approve?lang=fr").body())
                .contains("Le motif tient en une phrase.")
                .contains(
                        ground == Ground.NOT_COMPETENT
                                ? other.body().label().fr()
                                : ground == Ground.DUPLICATE ? first.code().display() : "Motif");
        brahim.submit(path(receipt) + "/approve", Map.of("do", "approve"));
        var outside = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(outside.state()).isEqualTo(State.REFUSED);

        String page = khadija.get(path(receipt) + "?lang=fr").body();
        assertThat(page).contains("Le motif tient en une phrase.", "sous le n°", "decision.pdf?seq=");
        String letter = page.replaceAll("(?s).*href=\"([^\"]*decision\\.pdf\\?seq=\\d+)\".*", "$1");
        String text = text(khadija.download(letter));
        assertThat(text)
                .contains("Décision de rejet", "1/2026", "Le motif tient en une phrase.", "Médiateur")
                .contains(receipt.code().display());
        if (ground == Ground.NOT_COMPETENT)
            assertThat(text).contains(other.body().label().fr());
        if (ground == Ground.DUPLICATE) assertThat(text).contains(first.code().display());
    }

    private static List<String> missing(Ground ground) {
        return switch (ground) {
            case NOT_COMPETENT -> List.of("body");
            case DUPLICATE -> List.of("duplicate");
            case DEFENCE, NOT_PUBLIC -> List.of("guidance");
            case VAGUE -> List.of("ground");
            default -> List.of();
        };
    }

    private Visitor.Answer refuse(Visitor browser, Receipt receipt, Map<String, String> refusal) {
        browser.get(path(receipt) + "/refuse");
        return browser.submit(path(receipt) + "/refuse", refusal);
    }

    @Test
    void aDuplicateOfItselfOrOfNothingIsRefused() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        for (String code : List.of(receipt.code().digits(), "123456789012", "كلام")) {
            Visitor.Answer refused =
                    refuse(khadija, receipt, Map.of("ground", "duplicate", "reason", "مكرر", "duplicate", code));
            assertThat(refused.status()).as(code).isEqualTo(422);
            assertThat(refused.body()).contains("لا يوجد ملف آخر بهذا الرقم");
        }
    }

    @Test
    void aCodeOutsideOnesReachReadsLikeOneThatWasNeverGiven() {
        Cast.Commune commune = cast.aCommune();
        Cast.Commune elsewhere = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Receipt hidden = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT, true);
        Receipt strangers = cast.fileFor(
                cast.somebody("يوسف الناجي", "+212655443322"),
                Kind.COMPLAINT,
                elsewhere.body().id(),
                "الما مقطوع",
                false,
                Language.AR);
        Receipt hers = cast.file(Kind.COMPLAINT, elsewhere.body().id(), "الضو طافي");
        Visitor khadija = signIn(port, commune.khadija());
        String never = duplicate(khadija, receipt, TrackingCode.generate(new Random(11)), 422);
        assertThat(duplicate(khadija, receipt, strangers.code(), 422)).isEqualTo(never);
        // Who knows her code must not learn by it that the hidden complaint is hers.
        String neverHidden = duplicate(khadija, hidden, TrackingCode.generate(new Random(12)), 422);
        assertThat(duplicate(khadija, hidden, hers.code(), 422)).isEqualTo(neverHidden);
        duplicate(khadija, receipt, hers.code(), 302);
    }

    /** The page a refusal as a duplicate leads to, without what names the code or this one sending of it. */
    private String duplicate(Visitor browser, Receipt receipt, TrackingCode other, int status) {
        Visitor.Answer answer =
                refuse(browser, receipt, Map.of("ground", "duplicate", "reason", "مكرر", "duplicate", other.display()));
        assertThat(answer.status()).as(other.display()).isEqualTo(status);
        return answer.body().replace(other.display(), "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void wordsAgreeWithTheGenderOfTheBodyTheySpeakOf() {
        Cast.Commune commune = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        for (Body body : List.of(other.body(), bodies.getByCode("GOV-09.581"))) {
            Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
            decide(
                    khadija,
                    receipt,
                    "refuse",
                    Map.of("ground", "not_competent", "reason", "خارج اختصاصنا", "body", Integer.toString(body.id())));
            boolean feminine = body.equals(other.body());
            assertThat(khadija.get(path(receipt)).body())
                    .contains((feminine ? "وهي <bdi>" : "وهو <bdi>")
                            + body.label().ar());
        }
        assertThat(messages.text(
                        Language.AR, "desk.body.not-joined", Map.of("start", "عمالة س", "gender", "f", "own", "m")))
                .endsWith("تعالج عمالة س ملفاته");
        assertThat(messages.text(
                        Language.AR, "desk.body.not-joined", Map.of("start", "إقليم س", "gender", "m", "own", "f")))
                .endsWith("يعالج إقليم س ملفاتها");
    }

    @Test
    void whoAcceptsAndRefersKeepsTheDecisionAndTheDateAndTheOtherBodyAnswers() {
        Cast.Commune commune = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        clock.advanceDays(3);
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(path(receipt) + "/refer");
        Visitor.Answer without = khadija.submit(path(receipt) + "/refer", Map.of("reason", "تدبرها"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("href=\"#body\"", "تدبرها</textarea>");
        decide(
                khadija,
                receipt,
                "refer",
                Map.of("body", Integer.toString(other.body().id()), "reason", "تدبرها"));
        assertThat(khadija.get(path(receipt)).status()).isEqualTo(404);
        CaseFile file = cases.find(other.khadija(), receipt.code()).orElseThrow();
        assertThat(file.line().state()).isEqualTo(State.ACCEPTED);
        assertThat(file.line().answerBy()).isEqualTo(receipt.answerBy());
        assertThat(file.decidedOn()).isEqualTo(clock.today());
        assertThat(file.redirections()).isZero();
        assertThat(signIn(port, other.khadija()).get(path(receipt)).body()).contains("name=\"finding-1\"", "تدبرها");
    }

    @Test
    void aRedirectionGivesTheNewBodyItsClocksAndLeavesTheOldOneNothing() {
        Cast.Commune commune = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        clock.advanceDays(5);
        Visitor khadija = signIn(port, commune.khadija());
        decide(
                khadija,
                receipt,
                "redirect",
                Map.of("body", Integer.toString(other.body().id()), "reason", "ليست من اختصاصنا"));
        assertThat(khadija.get(path(receipt)).status()).isEqualTo(404);
        CaseFile file = cases.find(other.khadija(), receipt.code()).orElseThrow();
        assertThat(file.bodyReceivedOn()).isEqualTo(clock.today());
        assertThat(file.line().decideBy()).isAfter(receipt.decideBy());
        assertThat(file.line().receivedOn()).isEqualTo(TestClock.TODAY);
        assertThat(file.redirections()).isEqualTo(1);
    }

    @Test
    void theDefenceIsNoBodyToSendTo() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(path(receipt) + "/redirect");
        String found = khadija.submit(path(receipt) + "/redirect", Map.of("do", "more", "words", "الدفاع الوطني"))
                .body();
        String defence = found.replaceAll("(?s).*name=\"body\" value=\"(\\d+)\".*?خارج هذه المسطرة.*", "$1");
        assertThat(defence).matches("\\d+");
        Visitor.Answer refused = khadija.submit(path(receipt) + "/redirect", Map.of("body", defence, "reason", "لكم"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("الدفاع الوطني خارج هذه المسطرة");
    }

    @Test
    void aComplementIsAskedAwaitedAndAnswered() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(path(receipt) + "/complement");
        assertThat(khadija.submit(path(receipt) + "/complement", Map.of("what", " "))
                        .body())
                .contains("href=\"#what\"");
        assertThat(decide(khadija, receipt, "complement", Map.of("what", "ما اسم الزنقة؟"))
                        .body())
                .contains("في انتظار الاستكمال", "موقوف");
        assertThat(khadija.open("/desk?view=with_citizen").body()).contains(path(receipt));
        assertThat(cases.findPublic(receipt.submissionId())
                        .orElseThrow()
                        .complementAsked()
                        .orElseThrow()
                        .what())
                .isEqualTo("ما اسم الزنقة؟");
        cases.writeToBody(receipt.submissionId(), "زنقة الأرز", List.of());
        assertThat(khadija.get(path(receipt)).body()).contains("زنقة الأرز", path(receipt) + "/accept");
    }

    @Test
    void severalServicesAreAskedAndEachAnswersForItself() {
        Cast.Commune commune = cast.aCommune();
        var market = services.add(commune.body().id(), new LocalText("مصلحة الصفقات", "Service des marchés"));
        Official naima = cast.anOfficial(
                "نعيمة", "Naima", Membership.agent(commune.body().id(), market.id()));
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        decide(khadija, receipt, "accept", Map.of("reason", "من اختصاصنا"));
        String address = path(receipt) + "/circulate";
        khadija.get(address);
        assertThat(khadija.submit(
                                address, Map.of("question", "متى؟", "due", "2026-11-22", "services", "" + market.id()))
                        .body())
                .contains("href=\"#due\"", "متى؟</textarea>");
        assertThat(khadija.submit(address, Map.of("question", "متى؟", "due", "2026-12-10"))
                        .body())
                .contains("href=\"#services\"");
        cases.circulate(
                commune.khadija(),
                receipt.submissionId(),
                cases.find(commune.khadija(), receipt.code()).orElseThrow().version(),
                Set.of(commune.works().id(), market.id()),
                "متى تصلح الأعمدة؟",
                "عاينوا المكان قبل الجواب",
                LocalDate.of(2026, 12, 10));
        Visitor agent = signIn(port, naima);
        String asked = "/desk/asked/" + receipt.code().digits();
        assertThat(agent.get(asked).body()).contains("عاينوا المكان", "متى تصلح");
        assertThat(agent.submit(asked, Map.of("answer", "الصفقة منتهية")).location())
                .contains("did=request");
        CaseFile file = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        assertThat(file.line().ball()).isEqualTo(Ball.SERVICE);
        String page = khadija.get(path(receipt)).body();
        assertThat(page).contains("الصفقة منتهية", "مصلحة الصفقات", "مصلحة الأشغال");
        String withdraw = page.replaceAll("(?s).*action=\"([^\"]*/withdraw)\".*", "$1");
        assertThat(khadija.submit(withdraw, Map.of()).location()).contains("did=withdraw");
        assertThat(cases.find(commune.khadija(), receipt.code())
                        .orElseThrow()
                        .line()
                        .ball())
                .isEqualTo(Ball.BODY);
        assertThat(signIn(port, commune.said()).get(asked).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVATION", "SUGGESTION", "QUESTION"})
    void theShorterKindsEndWithAReasonAndAPrintedOutcome(Kind kind) throws IOException {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(kind, commune.body().id(), LIGHT, Language.FR, null);
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.get(path(receipt)).body())
                .contains(path(receipt) + "/conclude")
                .doesNotContain(path(receipt) + "/accept", "name=\"finding-1\"");
        String address = path(receipt) + "/conclude";
        khadija.get(address);
        Visitor.Answer empty = khadija.submit(address, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains(kind == Kind.QUESTION ? "href=\"#reason\"" : "href=\"#outcome\"");
        String outcome = kind == Kind.QUESTION ? "" : "not_taken_up";
        decide(khadija, receipt, "conclude", Map.of("outcome", outcome, "reason", "Le budget de 2027 est voté."));
        var outside = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(outside.state()).isEqualTo(State.ANSWERED);
        String page = khadija.get(path(receipt) + "?lang=fr").body();
        assertThat(page).contains("Le budget de 2027 est voté.", "sous le n° 1/2026");
        String letter = page.replaceAll("(?s).*href=\"([^\"]*decision\\.pdf\\?seq=\\d+)\".*", "$1");
        assertThat(text(khadija.download(letter)))
                .contains(
                        kind == Kind.QUESTION ? "Réponse à votre question" : "non retenue",
                        "Le budget de 2027",
                        "1/2026");
        assertThat(khadija.get(path(receipt) + "/decision.pdf?seq=1").status()).isEqualTo(404);
    }

    @Test
    void everyDecisionSpeaksFrenchToo() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Receipt question = cast.file(Kind.QUESTION, commune.body().id(), LIGHT);
        Official nadia = cast.nadia();
        Receipt lost = cast.file(Kind.COMPLAINT, null, LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get("/desk?lang=fr");
        for (String decision : List.of(
                "accept",
                "refer",
                "redirect",
                "refuse",
                "complement",
                "circulate",
                "correct",
                "name",
                "assign",
                "note",
                "message",
                "summary")) {
            speaksFrench(khadija.get(path(receipt) + "/" + decision), decision);
        }
        speaksFrench(khadija.get(path(question) + "/conclude"), "conclude");
        speaksFrench(khadija.get("/desk/register"), "register");
        decide(khadija, receipt, "accept", Map.of("reason", "Elle relève de nous."));
        speaksFrench(khadija.get(path(receipt) + "/points"), "points");
        decide(khadija, receipt, "name", Map.of("official", commune.brahim().id() + ""));
        speaksFrench(khadija.get(path(receipt) + "/release"), "release");
        decide(khadija, receipt, "release", Map.of("official", commune.brahim().id() + "", "reason", "Un homonyme."));
        assertThat(cases.find(commune.brahim(), receipt.code())).isPresent();
        Visitor triage = signIn(port, nadia);
        triage.get("/desk?lang=fr");
        speaksFrench(triage.get(path(lost) + "/route"), "route");
    }

    @Test
    void aBodyOrAnAssigneeThatDoesNotExistIsRefusedAndBreaksNothing() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        int version =
                cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
        for (int wrong : List.of(999_999, commune.body().id())) {
            assertThat(cases.proposeRefusal(
                                    commune.khadija(),
                                    receipt.submissionId(),
                                    version,
                                    Ground.NOT_COMPETENT,
                                    "خارج اختصاصنا",
                                    null,
                                    wrong,
                                    null)
                            .isDone())
                    .isFalse();
        }
        assertThat(cases.assign(commune.khadija(), receipt.submissionId(), 999_999)
                        .isDone())
                .isFalse();
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().state())
                .isEqualTo(State.REGISTERED);
    }

    private static void speaksFrench(Visitor.Answer page, String decision) {
        assertThat(page.status()).as(decision).isEqualTo(200);
        String words = page.body()
                .replaceAll("(?s)<(blockquote|option|select|textarea)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<bdi\\b.*?</bdi>|<p class=\"demo\".*?</p>|<a [^>]*hreflang.*?</a>", " ")
                .replaceAll("<label class=\"opt\">.*?</label>", " ")
                .replaceAll("<[^>]*>", " ");
        assertThat(words).as(decision).doesNotContainPattern("[\\u0621-\\u064A]{3,}|desk\\.[a-z]");
        assertThat(page.body()).contains("lang=\"fr\"");
    }

    @Test
    void theNationalDeskHandlesWhatABodyThatHasNotJoinedCannot() {
        Official nadia = cast.nadia();
        Official salma = cast.anOfficial(
                "سلمى", "Salma", Membership.of(Role.SUPERVISOR, ma.chikaya.directory.Bodies.NATIONAL_DESK));
        int absent = notJoined();
        Receipt receipt = cast.file(Kind.COMPLAINT, absent, LIGHT);
        Visitor browser = signIn(port, nadia);
        assertThat(browser.get(path(receipt)).body()).contains("نيابة عن", path(receipt) + "/accept");
        decide(browser, receipt, "accept", Map.of("reason", "نيابة عنها"));
        browser.get(path(receipt));
        Visitor.Answer proposed = browser.submit(
                path(receipt) + "/answer",
                Map.of("do", "propose", "finding-1", "اتصلنا بالجماعة.", "reason-1", "يصلح الضوء يوم الخميس."));
        assertThat(proposed.location()).contains("did=proposed");
        Visitor above = signIn(port, salma);
        above.get(path(receipt) + "/approve");
        assertThat(above.submit(path(receipt) + "/approve", Map.of("do", "approve"))
                        .location())
                .contains("did=approved");
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().state())
                .isEqualTo(State.ANSWERED);
    }

    @Autowired
    ma.chikaya.directory.Joined joined;

    /** A ministry's body nobody works in, right under the national desk. */
    private int notJoined() {
        return bodies.listChildren(ma.chikaya.directory.Bodies.NATIONAL_DESK).stream()
                .filter(ma.chikaya.directory.Body::addressable)
                .filter(body -> !joined.isJoined(body.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\u00A0\\u202F]", " ");
        }
    }
}
