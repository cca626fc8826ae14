package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.State;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.directory.Territories;
import ma.chikaya.documents.PdfReader;
import ma.chikaya.files.Samples;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the first words to the receipt, page by page, as a browser without scripts lives it. */
@ChikayaTest
class FilingTest {

    @LocalServerPort
    int port;

    @Autowired
    Bodies bodies;

    @Autowired
    Territories territories;

    @Autowired
    Joined joined;

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private String tiznit() {
        return Integer.toString(bodies.getByCode("COM-" + Citizen.TIZNIT).id());
    }

    private PublicCase file(Citizen.Receipt receipt) {
        return cases.open(TrackingCode.find(receipt.code()).orElseThrow(), receipt.pin())
                .flatMap(cases::findPublic)
                .orElseThrow();
    }

    @Test
    void aNewcomerFilesInArabicFromTheHomePageToTheReceipt() {
        joined.markJoined(Integer.parseInt(tiznit()), Instant.now());
        Citizen aicha = Citizen.at(port);
        aicha.browser.get("/");
        assertThat(aicha.browser.submit("/new", Map.of("text", Citizen.LIGHT)).location())
                .isEqualTo("/new/tell");
        Visitor.Answer tell = aicha.browser.get("/new/tell");
        assertThat(tell.body()).contains(Citizen.LIGHT);
        assertThat(Citizen.choices(tell.body(), "kind")).containsEntry("complaint", true);
        assertThat(Citizen.words(tell.body())).contains("اقترحنا النوع من نصك");

        aicha.tell(Citizen.LIGHT, "complaint").inTiznit().to(tiznit()).withoutEvidence();
        aicha.as(Map.of("email", "aicha@example.ma"));
        String check = Citizen.words(aicha.browser.get("/new/check").body());
        assertThat(check)
                .contains(Citizen.LIGHT, "جماعة تيزنيت", "حي النخيل، قرب المسجد", "عائشة بناني", "ظاهرة للإدارة");
        Visitor.Answer unsworn = aicha.browser.submit("/new/check", Map.of());
        assertThat(unsworn.status()).isEqualTo(422);
        assertThat(Citizen.errors(unsworn.body())).contains("أكد أن الموضوع غير معروض على القضاء");

        Citizen.Receipt receipt = aicha.send();
        String page = Citizen.words(aicha.browser.get("/new/receipt").body());
        assertThat(page)
                .contains("سجلت شكايتك")
                .contains(
                        "يجب أن تقبل جماعة تيزنيت (إقليم تيزنيت) شكايتك أو ترفضها مع التعليل قبل نهاية يوم 8 دجنبر 2026، وأن تجيبك في أجل أقصاه 22 يناير 2027");
        PublicCase file = file(receipt);
        assertThat(file.state()).isEqualTo(State.REGISTERED);
        assertThat(file.text()).isEqualTo(Citizen.LIGHT);
        assertThat(file.noCourtSeized()).isTrue();
        assertThat(file.place().territory()).isEqualTo(Citizen.TIZNIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|L'éclairage public est en panne depuis un mois dans ma rue.|Votre réclamation est enregistrée|doit accepter ou refuser, motifs à l’appui, au plus tard le 8 décembre 2026",
                "zgh|ⵜⵅⵙⵉ ⵜⴼⴰⵡⵜ ⴳ ⵜⵙⵓⴽⵜ ⵏⵏⵖ ⵢⴰⵏ ⵓⵢⵢⵓⵔ ⴰⵢⴰ.|ⵜⵜⵓⵣⵎⵎⴻⵎ ⵜⵛⵉⴽⴰⵢⵜ ⵏⵏⴽ|ⴷⴰⵜ ⵜⴳⵉⵔⴰ ⵏ 8 ⴷⵓⵊⴰⵏⴱⵉⵔ 2026"
            })
    void filesInTheOtherLanguages(String language, String text, String title, String promise) {
        joined.markJoined(Integer.parseInt(tiznit()), Instant.now());
        Citizen citizen = Citizen.at(port, language).fill(text, tiznit());
        Citizen.Receipt receipt = citizen.send();
        String page = citizen.browser.get("/new/receipt").body();
        assertThat(page).contains("<html lang=\"" + language + "\" dir=\"ltr\">");
        assertThat(Citizen.words(page)).contains(title, promise);
        assertThat(file(receipt).language()).isEqualTo(Language.find(language).orElseThrow());
        String tracking = Citizen.words(citizen.browser.get(receipt.path()).body());
        assertThat(tracking).contains(text, promise);
    }

    @Test
    void aTamazightReaderMeetsNoArabicButNames() {
        Set<String> names = Stream.concat(
                        bodies.listAll().stream().map(Body::label).map(one -> one.ar()),
                        territories.listRegions().stream().map(one -> one.name().ar()))
                .flatMap(name -> Stream.of(name.split("[ ()]+", 0)))
                .collect(Collectors.toSet());
        names.add("العربية");
        Citizen citizen = Citizen.at(port, "zgh");
        citizen.tell("ⵜⵅⵙⵉ ⵜⴼⴰⵡⵜ ⴳ ⵜⵙⵓⴽⵜ ⵏⵏⵖ", "complaint");
        for (String page : List.of("/", "/new/tell", "/track", "/privacy", "/accessibility", "/source", "/nowhere")) {
            readsTamazight(citizen, page, names);
        }
        readsTamazight(citizen, "/new/place", Set.of());
        citizen.answer("/new/place", Map.of("words", "ⵜⴰⵙⵓⴽⵜ"));
        readsTamazight(citizen, "/new/body", names);
        readsTamazight(citizen, "/new/body?q=tiznit", names);
        readsTamazight(citizen, "/new/body/all", names);
        citizen.to("unknown");
        readsTamazight(citizen, "/new/evidence", names);
        citizen.withoutEvidence();
        readsTamazight(citizen, "/new/you", names);
        readsTamazight(citizen, "/new/later", names);
        citizen.as(Map.of("name", "ⴼⴰⵟⵎⴰ"));
        readsTamazight(citizen, "/new/check", names);
        Citizen.Receipt receipt = citizen.send();
        readsTamazight(citizen, "/new/receipt", names);
        readsTamazight(citizen, receipt.path(), names);
    }

    /** Names of territories have no Tamazight yet below the regions, so lists of places are let pass as options. */
    private static void readsTamazight(Citizen citizen, String address, Set<String> names) {
        String words = Citizen.words(citizen.browser.get(address).body().replaceAll("(?s)<option.*?</option>", ""));
        assertThat(Stream.of(words.split("[^\\p{IsArabic}]+", 0))
                        .filter(word -> !word.isEmpty() && !names.contains(word)))
                .as(address)
                .isEmpty();
    }

    @Test
    void theReceiptIsAPaperInArabicAndFrenchWithALinkThatOpensTheFile() throws Exception {
        Citizen citizen = Citizen.at(port).fill(Citizen.LIGHT, tiznit());
        Citizen.Receipt receipt = citizen.send();
        assertThat(citizen.browser.get("/new/receipt").body()).contains("href=\"" + receipt.path() + "/receipt.pdf\"");
        byte[] pdf = citizen.browser.download(receipt.path() + "/receipt.pdf");
        String display = TrackingCode.find(receipt.code()).orElseThrow().display();
        try (PdfReader paper = PdfReader.read(out -> out.write(pdf))) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.text())
                    .contains(display, receipt.pin(), "8 décembre 2026", "22 janvier 2027", "Commune de Tiznit");
            List<String> links = paper.qrs(1, ImageType.RGB).stream()
                    .filter(code -> code.contains("/t/" + receipt.code() + "/"))
                    .toList();
            assertThat(links).hasSize(1);
            String link = links.getFirst();
            Visitor another = new Visitor(port);
            Visitor.Answer opened = another.open(link.replaceFirst("^https?://[^/]+", ""));
            assertThat(opened.body()).contains(Citizen.LIGHT);
        }
        assertThat(new Visitor(port).get(receipt.path() + "/receipt.pdf").location())
                .isEqualTo(receipt.path());
    }

    @Test
    void theReceiptGivesTheLengthOfTheLawAndSaysWhereTheLastDayMoved() throws Exception {
        clock.set(LocalDate.of(2026, 11, 25));
        Citizen citizen = Citizen.at(port).fill(Citizen.LIGHT, tiznit());
        byte[] pdf = citizen.browser.download(citizen.send().path() + "/receipt.pdf");
        try (PdfReader paper = PdfReader.read(out -> out.write(pdf))) {
            assertThat(paper.text())
                    .as("the sixtieth day is a Sunday")
                    .contains("25 janvier 2027", "(60 jours, reporté au premier jour ouvrable)", "(15 jours)")
                    .doesNotContain("61 jours");
        }
    }

    @Test
    void sendingTwiceFilesOnceAndBothWaysShowTheSameReceipt() {
        Citizen citizen = Citizen.at(port).fill(Citizen.LIGHT, "unknown");
        citizen.browser.get("/new/check");
        Map<String, String> form = new HashMap<>(citizen.browser.hiddenFields("/new/check"));
        form.put("noCourt", "1");
        assertThat(citizen.browser.post("/new/check", form).location()).isEqualTo("/new/receipt");
        Citizen.Receipt receipt = citizen.receipt();
        assertThat(citizen.browser.post("/new/check", form).location()).isEqualTo("/new/receipt");
        assertThat(citizen.receipt()).isEqualTo(receipt);
    }

    @Test
    void theReceiptIsFoundAgainWhereItsFirstAnswerWasLost() {
        Citizen citizen = Citizen.at(port).fill(Citizen.LIGHT, "unknown");
        citizen.browser.get("/new/check");
        Map<String, String> form = new HashMap<>(citizen.browser.hiddenFields("/new/check"));
        form.put("noCourt", "1");
        String draft = citizen.browser.cookie("draft").orElseThrow();
        citizen.browser.post("/new/check", form);
        Citizen.Receipt receipt = citizen.receipt();
        // What a browser holds that never got the answer: the draft and nothing else.
        Citizen lost = Citizen.at(port);
        lost.browser.keep("draft", draft);
        assertThat(lost.receipt()).isEqualTo(receipt);
        assertThat(lost.browser.get("/new/you").location()).isEqualTo("/new/tell");
        lost.browser.get("/");
    }

    @Test
    void aDraftIsTakenUpAgainByItsLinkOnAnotherDevice() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).inTiznit();
        Visitor.Answer later = citizen.tried("/new/body", Map.of("body", "unknown", "then", "later"));
        assertThat(later.location()).isEqualTo("/new/later");
        String page = citizen.browser.get("/new/later").body();
        String link = page.replaceFirst("(?s).*value=\"https?://[^/\"]+(/new/resume/[^\"]+)\".*", "$1");
        assertThat(Citizen.words(page)).contains("قبل نهاية يوم 23 دجنبر 2026");

        Citizen elsewhere = Citizen.at(port);
        assertThat(Citizen.words(elsewhere.browser.get(link).body())).contains("وجدنا الملف الذي بدأته");
        assertThat(elsewhere.browser.get("/new").location())
                .as("a link alone changes nothing")
                .isEqualTo("/new/tell");
        elsewhere.browser.get(link);
        assertThat(elsewhere.browser.submit(link, Map.of()).location()).isEqualTo("/new/evidence");
        assertThat(elsewhere.browser.get("/new/tell?change").body()).contains(Citizen.LIGHT);
        elsewhere.withoutEvidence().as(Map.of()).send();
        assertThat(new Visitor(port).get(link).status()).isEqualTo(404);
        assertThat(new Visitor(port).get("/new/resume/made-up").status()).isEqualTo(404);
    }

    @Test
    void aDraftLivesThirtyDaysAndIsForgottenOnRequestAtOnce() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT);
        clock.advance(Duration.ofDays(29));
        assertThat(citizen.browser.get("/new/tell").body()).contains(Citizen.LIGHT);
        clock.advance(Duration.ofDays(2));
        assertThat(citizen.browser.get("/new/tell").body()).doesNotContain(Citizen.LIGHT);

        Citizen other = Citizen.at(port).tell(Citizen.LIGHT).inTiznit();
        String draft = other.browser.cookie("draft").orElseThrow();
        other.browser.get("/new/later");
        assertThat(other.browser.get("/new/later").body())
                .as("one tap deletes nothing")
                .contains("href=\"/new/forget\"")
                .doesNotContain("action=\"/new/forget\"");
        assertThat(Citizen.words(other.browser.open("/new/forget").body()))
                .contains("سنحذف كل ما كتبته وأرفقته، دون رجعة", "نعم، احذف", "لا، ارجع");
        assertThat(other.browser.submit("/new/forget", Map.of()).location()).isEqualTo("/?forgotten");
        assertThat(Citizen.words(other.browser.get("/?forgotten").body())).contains("حذفنا ما كتبته وما أرفقته.");
        assertThat(new Visitor(port).get("/new/resume/" + draft).status()).isEqualTo(404);
    }

    @Test
    void whoLostTheDraftsCookieKeepsThePageHeJustSent() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).inTiznit();
        citizen.browser.get("/new/body");
        citizen.browser.forget("draft");
        Visitor.Answer saved = citizen.browser.submit("/new/body", Map.of("body", tiznit()));
        assertThat(saved.location()).isEqualTo("/new/tell?anew");
        assertThat(Citizen.words(citizen.browser.get("/new/tell?anew").body())).contains("حفظنا صفحتك الأخيرة");
        citizen.tell(Citizen.LIGHT).inTiznit();
        assertThat(citizen.browser.get("/new/check").location())
                .as("the body is kept")
                .isEqualTo("/new/evidence");
    }

    @Test
    void aFormWhoseTokenIsGoneIsSentAgainWithOnePress() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).inTiznit().to("unknown");
        citizen.browser.get("/new/you");
        Map<String, String> form = new HashMap<>(citizen.browser.hiddenFields("/new/you"));
        form.putAll(Map.of("type", "resident", "name", "عائشة", "phone", citizen.phone, "_csrf", "stale"));
        Visitor.Answer stale = citizen.browser.post("/new/you", form);
        assertThat(stale.status()).isEqualTo(403);
        assertThat(Citizen.words(stale.body())).contains("ما كتبته لم يضع");
        assertThat(citizen.browser.submit("/new/you", Map.of()).status()).isEqualTo(303);
        assertThat(citizen.browser.get("/new/you?change").body()).contains(citizen.phone);
    }

    @Test
    void aChangeInAnotherWindowIsShownBeforeItIsSent() {
        Citizen citizen = Citizen.at(port).fill(Citizen.LIGHT, "unknown");
        citizen.browser.get("/new/check");
        Map<String, String> form = new HashMap<>(citizen.browser.hiddenFields("/new/check"));
        form.put("noCourt", "1");
        citizen.answer("/new/place", Map.of("words", "باب الخميس"));
        Visitor.Answer answer = citizen.browser.post("/new/check", form);
        assertThat(Citizen.words(answer.body())).contains("تغير ملفك في نافذة أخرى", "باب الخميس");
        citizen.send();
    }

    @Test
    void aRecordingAloneAsksForNoBodyAndGoesToTheNationalDesk() {
        Citizen citizen = Citizen.at(port);
        citizen.browser.get("/new/tell");
        Visitor.Answer told = citizen.browser.upload(
                "/new/tell", Map.of("text", ""), "recording", Map.of("صوتي.ogg", Samples.opus()));
        assertThat(told.location()).as(Citizen.errors(told.body())).isEqualTo("/new/place");
        assertThat(citizen.browser.get("/new/tell").body()).contains("<audio", "صوتي.ogg");
        citizen.inTiznit();
        assertThat(citizen.browser.get("/new/body").location())
                .as("no such question")
                .isEqualTo("/new/evidence");
        citizen.withoutEvidence().as(Map.of());
        assertThat(Citizen.words(citizen.browser.get("/new/check").body())).contains("تسجيل (");
        Citizen.Receipt receipt = citizen.send();
        PublicCase file = file(receipt);
        assertThat(file.bodyId()).isEqualTo(Bodies.NATIONAL_DESK);
        assertThat(file.answerBy()).isNull();
        assertThat(Citizen.words(citizen.browser.get("/new/receipt").body()))
                .contains("يجب أن يحدد المكتب الوطني للتوجيه الإدارة المختصة قبل نهاية يوم 25 نونبر 2026");
        assertThat(citizen.browser.get(receipt.path()).body())
                .contains("<h1 dir=\"auto\">شكايتك المسجلة بصوتك</h1>", "<title>شكايتك المسجلة بصوتك ·");
    }

    @Test
    void aPictureIsNoRecordingAndTheTextIsKept() {
        Citizen citizen = Citizen.at(port);
        citizen.browser.get("/new/tell");
        Visitor.Answer told = citizen.browser.upload(
                "/new/tell", Map.of("text", Citizen.LIGHT), "recording", Map.of("صورة.jpg", Samples.jpeg()));
        assertThat(told.status()).isEqualTo(422);
        assertThat(Citizen.errors(told.body())).contains("ليس تسجيلا");
        assertThat(told.body()).contains(Citizen.LIGHT + "</textarea>");
    }

    @Test
    void aBusinessObstacleHasAQuestionOfItsOwn() {
        Citizen citizen =
                Citizen.at(port).tell("طلبت رخصة استغلال مقهاي ولم أتوصل بأي جواب منذ أربعة أشهر", "obstacle");
        assertThat(citizen.browser.get("/new/business").status()).isEqualTo(200);
        Visitor.Answer impossible =
                citizen.tried("/new/business", Map.of("stage", "LICENSING", "requestedOn", "2026-02-31"));
        assertThat(impossible.status()).isEqualTo(422);
        assertThat(Citizen.words(impossible.body())).contains("2 من 7");
        citizen.answer(
                "/new/business",
                Map.of("stage", "LICENSING", "licence", "رخصة استغلال مقهى", "requestedOn", "2026-07-20"));
        citizen.inTiznit().to(tiznit()).withoutEvidence();
        Visitor.Answer you = citizen.browser.get("/new/you");
        assertThat(Citizen.choices(you.body(), "type")).containsEntry("business", true);
        assertThat(you.body()).containsPattern("<option value=\"ice\"[^>]*selected");
        Visitor.Answer nameless = citizen.tried("/new/you", Map.of("type", "business"));
        assertThat(Citizen.words(nameless.body())).contains("6 من 7");
        citizen.as(Map.of("type", "business", "organisation", "مقهى النخيل"));
        assertThat(Citizen.words(citizen.browser.get("/new/check").body()))
                .contains("عرقلة", "رخصة استغلال مقهى", "20 يوليوز 2026", "مقهى النخيل");
        assertThat(file(citizen.send()).kind()).isEqualTo(Kind.COMPLAINT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observation|إرسال الملاحظة|يجب أن تخبرك جماعة تيزنيت (إقليم تيزنيت) بمآل ملاحظتك",
                "suggestion|إرسال الاقتراح|يجب أن تخبرك جماعة تيزنيت (إقليم تيزنيت) بمآل اقتراحك",
                "question|إرسال السؤال|يجب أن تخبرك جماعة تيزنيت (إقليم تيزنيت) بجواب سؤالك"
            })
    void theShorterWaysPromiseWhatIsTheirsAndAskAboutNoCourt(String kind, String button, String promise) {
        joined.markJoined(Integer.parseInt(tiznit()), Instant.now());
        Citizen citizen = Citizen.at(port)
                .tell("كيف أطلب إنارة الزنقة؟", kind)
                .inTiznit()
                .to(tiznit())
                .withoutEvidence()
                .as(Map.of());
        Visitor.Answer check = citizen.browser.get("/new/check");
        assertThat(check.body()).doesNotContain("name=\"noCourt\"");
        assertThat(Citizen.words(check.body())).contains(button);
        assertThat(citizen.browser.submit("/new/check", Map.of()).location()).isEqualTo("/new/receipt");
        Citizen.Receipt receipt = citizen.receipt();
        String page = Citizen.words(citizen.browser.get("/new/receipt").body());
        assertThat(page).contains(promise).doesNotContain("جواب معلل", "شكايت");
        assertThat(file(receipt).answerBy()).isNull();
        assertThat(Citizen.words(citizen.browser.get(receipt.path()).body()))
                .contains(promise)
                .doesNotContain("شكايت", "جواب معلل");
    }

    @Test
    void aPlaceAbroadHasItsCountryAndConsulate() {
        Citizen citizen = Citizen.at(port).tell("القنصلية لم تسلمني جواز السفر");
        assertThat(citizen.browser.get("/new/place?where=abroad").body()).contains("<option value=\"FR\">فرنسا");
        Visitor.Answer none = citizen.browser.submit("/new/place", Map.of("consulate", "ليون"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("value=\"ليون\"");
        assertThat(citizen.browser
                        .submit("/new/place", Map.of("country", "FR", "consulate", "القنصلية العامة بليون"))
                        .status())
                .isEqualTo(303);
        citizen.to("unknown").withoutEvidence().as(Map.of("type", "abroad", "phone", "+33 6 12 34 56 78"));
        assertThat(Citizen.words(citizen.browser.get("/new/check").body())).contains("فرنسا", "القنصلية العامة بليون");
        PublicCase file = file(citizen.send());
        assertThat(file.place().country()).isEqualTo("FR");
        assertThat(file.place().consulate()).isEqualTo("القنصلية العامة بليون");
    }

    @Test
    void withoutScriptsEachLevelOfThePlaceShowsTheNextList() {
        Citizen citizen = Citizen.at(port).tell("الزنقة محفرة");
        assertThat(citizen.browser.get("/new/place").body()).doesNotContain("<option value=\"09.581\"");
        assertThat(citizen.browser
                        .submit("/new/place", Map.of("region", "09", "then", "show"))
                        .location())
                .isEqualTo("/new/place#territory");
        assertThat(citizen.browser.get("/new/place").body()).contains("<option value=\"09.581\"");
        citizen.browser.submit("/new/place", Map.of("region", "09", "province", "09.581", "then", "show"));
        assertThat(citizen.browser.get("/new/place").body().split("show-list", -1))
                .as("the communes of Tiznit have no list of their own below them")
                .hasSize(1 + 2);
    }

    @Test
    void whatTheTextSaysOfThePlaceIsFilledInAndSaid() {
        Citizen citizen = Citizen.at(port).tell("الإنارة طافية فتيزنيت");
        String page = citizen.browser.get("/new/place").body();
        assertThat(Citizen.words(page)).contains("تعرفنا على «تيزنيت» في نصك");
        assertThat(page).contains("<option value=\"" + Citizen.TIZNIT + "\" selected>");
    }

    @Test
    void evidenceIsKeptWithoutWhatItTellsOfItsSenderAndCanBeRemoved() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).inTiznit().to("unknown");
        citizen.browser.get("/new/evidence");
        Visitor.Answer added = citizen.browser.upload(
                "/new/evidence",
                Map.of("then", "add"),
                "files",
                Map.of("زنقتي.jpg", Samples.photograph(6), "رسالة.pdf", Samples.pdf()));
        assertThat(added.location()).isEqualTo("/new/evidence");
        String page = citizen.browser.get("/new/evidence").body();
        assertThat(page).contains("زنقتي.jpg", "رسالة.pdf");
        String picture = page.replaceFirst("(?s).*?value=\"remove:([^\"]+)\"[^>]*>[^<]*<span[^>]*> <bdi>زنقتي.*", "$1");
        byte[] kept = citizen.browser.download("/new/files/" + picture);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(Samples.SECRET);
        assertThat(new Visitor(port).get("/new/files/" + picture).status())
                .as("to others")
                .isEqualTo(404);

        assertThat(citizen.browser
                        .submit("/new/evidence", Map.of("then", "remove:" + picture))
                        .location())
                .isEqualTo("/new/evidence");
        assertThat(citizen.browser.get("/new/evidence").body()).doesNotContain("زنقتي.jpg");
        citizen.withoutEvidence().as(Map.of());
        assertThat(Citizen.words(citizen.browser.get("/new/check").body())).contains("رسالة.pdf");
        Citizen.Receipt receipt = citizen.send();
        assertThat(citizen.browser.get(receipt.path()).body()).contains("رسالة.pdf");
    }

    @Test
    void elevenFilesAreOneTooMany() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).inTiznit().to("unknown");
        Map<String, byte[]> eleven = new java.util.LinkedHashMap<>();
        for (int i = 1; i <= 11; i++) eleven.put("صورة" + i + ".jpg", Samples.image("jpg", 10 + i, 10));
        citizen.browser.get("/new/evidence");
        Visitor.Answer answer = citizen.browser.upload("/new/evidence", Map.of(), "files", eleven);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.errors(answer.body())).contains("صورة11.jpg");
        assertThat(answer.body()).contains("صورة10.jpg");
    }

    @Test
    void aHelperHasAContactOfHisOwnAndSeesWhatHeMay() {
        Citizen citizen =
                Citizen.at(port).tell(Citizen.LIGHT).inTiznit().to("unknown").withoutEvidence();
        Visitor.Answer missing = citizen.tried(
                "/new/you",
                Map.of(
                        "type",
                        "resident",
                        "name",
                        "عائشة",
                        "phone",
                        citizen.phone,
                        "helped",
                        "1",
                        "helperName",
                        "يوسف"));
        assertThat(missing.status()).isEqualTo(422);
        citizen.as(Map.of(
                "helped",
                "1",
                "helperName",
                "يوسف",
                "helperPhone",
                "0677889900",
                "helperRelation",
                "ابن",
                "helperSees",
                "state"));
        assertThat(Citizen.words(citizen.browser.get("/new/check").body())).contains("يوسف", "أين وصل الملف");
        Citizen.Receipt receipt = citizen.send();

        Visitor yusuf = new Visitor(port);
        yusuf.get(receipt.path());
        assertThat(yusuf.submit(receipt.path(), Map.of("key", "0677889900")).location())
                .isEqualTo(receipt.path());
        Visitor.Answer seen = yusuf.get(receipt.path());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain(Citizen.LIGHT, "receipt.pdf", "عائشة");
        assertThat(yusuf.get(receipt.path() + "/receipt.pdf").status()).isEqualTo(404);
    }

    @Test
    void aGroupTellsWhoMandatedItAndIdentifiersAreNeverRequired() {
        Citizen citizen =
                Citizen.at(port).tell(Citizen.LIGHT).inTiznit().to("unknown").withoutEvidence();
        citizen.as(Map.of(
                "type",
                "group",
                "organisation",
                "سكان درب الخير",
                "groupSize",
                "25",
                "mandate",
                "محضر اجتماع 3 أكتوبر"));
        assertThat(Citizen.words(citizen.browser.get("/new/check").body())).contains("سكان درب الخير");
        citizen.send();
    }

    @Test
    void withheldMeansThatThePageSaysSoAndWhatItCannotHide() {
        Citizen citizen =
                Citizen.at(port).tell(Citizen.LIGHT).inTiznit().to(tiznit()).withoutEvidence();
        assertThat(Citizen.words(citizen.browser.get("/new/you").body())).contains("ما لا يمكن إخفاؤه");
        citizen.as(Map.of("withheld", "1"));
        assertThat(Citizen.words(citizen.browser.get("/new/check").body())).contains("مخفية عن الإدارة المشتكى بها");
        Citizen.Receipt receipt = citizen.send();
        assertThat(file(receipt).withheld()).isTrue();
        assertThat(Citizen.words(citizen.browser.get("/new/receipt").body())).contains("هويتك مخفية عن الإدارة");
    }

    @Test
    void changingAnAnswerLeadsBackToTheLastPage() {
        Citizen citizen = Citizen.at(port).fill(Citizen.LIGHT, "unknown");
        assertThat(citizen.browser.get("/new/check").body()).contains("href=\"/new/place?change\"");
        citizen.browser.get("/new/place?change");
        assertThat(citizen.browser
                        .submit("/new/place", Map.of("words", "باب الجديد"))
                        .location())
                .isEqualTo("/new/check");
    }

    @Test
    void aCaseForABodyThatHasNotJoinedSaysWhoHandlesIt() {
        Body province = bodies.getByCode("GOV-12.391");
        joined.markJoined(province.id(), Instant.now());
        Citizen citizen = Citizen.at(port).tell("الإنارة مطفية في الدوار منذ شهر");
        citizen.answer("/new/place", Map.of("region", "12", "province", "12.391", "commune", "12.391.09.03"));
        Body commune = bodies.listOf("12.391.09.03").getFirst();
        citizen.to(Integer.toString(commune.id())).withoutEvidence().as(Map.of());
        Citizen.Receipt receipt = citizen.send();
        String handled = "يتكلف " + province.label().ar() + " بملفك نيابة عن "
                + commune.label().ar();
        assertThat(Citizen.words(citizen.browser.get("/new/receipt").body())).contains(handled);
        assertThat(Citizen.words(citizen.browser.get(receipt.path()).body())).contains(handled);
    }
}
