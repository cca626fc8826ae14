package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.Receipt;
import ma.chikaya.counters.Arrival;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.counters.Consent;
import ma.chikaya.files.Samples;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Registrations;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers over the counter: pages from a telephone, days that lie far back, registers without gaps, proofs of delivery. */
@ChikayaTest
class CounterTest {

    private static final String REGISTER = "/desk/register";
    private static final String LATE = "/desk/registers/late";
    private static final Pattern LINK = Pattern.compile("http[^<\"]*(/scan/[A-Za-z0-9_-]+)");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Arrivals arrivals;

    @Autowired
    StoredFiles files;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void thirtyPagesFromATelephoneBecomeOneDocumentByALinkThatIsItsOwn() throws IOException {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(REGISTER);
        Map<String, String> paper = new HashMap<>(khadija.hiddenFields(REGISTER));
        paper.putAll(aPaper(commune));
        paper.put("do", "phone");
        String link = link(khadija.post(REGISTER, paper).body());

        Visitor telephone = Visitor.from("127.0.0.31", port);
        Visitor other = Visitor.from("127.0.0.32", port);
        other.get(link);
        Visitor.Answer open = telephone.get(link);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("cache-control")).contains("no-store");
        assertThat(open.body()).doesNotContain(commune.khadija().name().ar(), "فاطمة");
        Visitor.Answer sent = telephone.upload(link, Map.of(), "files", pages(30));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(telephone.open(link).body()).contains("وصلت 30 صفحة", "الصفحة 30");
        // On a line that broke they are sent again.
        telephone.upload(link, Map.of(), "files", pages(31));
        String arrived = telephone.open(link).body();
        assertThat(arrived).contains("وصلت 31 صفحة");
        String bad = first(arrived, "src=\"(" + link + "/[^\"]+)\"");
        String id = bad.replaceFirst(".*/", "");
        assertThat(telephone.get(bad).header("content-type")).isEqualTo("image/jpeg");
        assertThat(other.get(bad).status()).isEqualTo(404);
        assertThat(khadija.get(REGISTER + "/pages/" + id).header("content-type"))
                .isEqualTo("image/jpeg");
        assertThat(signIn(port, commune.brahim()).get(REGISTER + "/pages/" + id).status())
                .isEqualTo(404);
        telephone.open(link);
        telephone.upload(link, Map.of("drop", id), "files", Map.of());
        assertThat(telephone.open(link).body()).contains("وصلت 30 صفحة").doesNotContain(id);

        assertThat(other.get(link).status()).isEqualTo(410);
        assertThat(other.post(link, Map.of("_csrf", "x")).status()).isEqualTo(403);
        paper.put("do", "arrived");
        Visitor.Answer seen = khadija.post(REGISTER, paper);
        assertThat(seen.body())
                .contains("وصلت 30 صفحة", "وثيقة واحدة", "هاتف متصل")
                .doesNotContain(link);
        String also = first(khadija.post(REGISTER + "/scans", paper).body(), "value=\"(remove:[^\"]+)\"");
        paper.put("do", also);
        assertThat(khadija.post(REGISTER, paper).body()).contains("وصلت 29 صفحة");

        // A new link ends the one before, and what is registered takes nothing more.
        paper.put("do", "phone");
        String next = link(khadija.post(REGISTER, paper).body());
        assertThat(telephone.get(link).status()).isEqualTo(410);
        assertThat(telephone.get(next).body()).doesNotContain("وصلت");
        paper.put("do", "send");
        TrackingCode code = registered(khadija.post(REGISTER, paper));
        assertThat(telephone.get(next).status()).isEqualTo(410);
        CaseFile file = cases.find(commune.khadija(), code).orElseThrow();
        assertThat(file.attachments()).hasSize(1);
        StoredFile scan = files.listOf(file.line().id()).getFirst();
        assertThat(scan.name()).isEqualTo("scan-2026-11-23.pdf");
        try (InputStream in = files.open(scan);
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(29);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(842f);
        }
        Arrival arrival = arrivals.find(file.line().id()).orElseThrow();
        assertThat(arrival.pages()).isEqualTo(29);
        assertThat(arrival.consent()).isEqualTo(Consent.THUMB);
        assertThat(arrival.channel()).isEqualTo(Channel.FAX);

        khadija.get(REGISTER);
        Map<String, String> second = new HashMap<>(khadija.hiddenFields(REGISTER));
        second.put("do", "phone");
        String forgotten = link(khadija.post(REGISTER, second).body());
        telephone.get(forgotten);
        telephone.upload(forgotten, Map.of(), "files", Map.of("IMG_1.jpg", Samples.photograph(6)));
        second.putAll(aPaper(commune));
        second.put("do", "send");
        TrackingCode single = registered(khadija.post(REGISTER, second));
        // One page stays a picture; it lay on its side.
        StoredFile picture = files.listOf(cases.find(commune.khadija(), single)
                        .orElseThrow()
                        .line()
                        .id())
                .getFirst();
        assertThat(picture.name()).isEqualTo("scan-2026-11-23.jpg");
        try (InputStream in = files.open(picture)) {
            BufferedImage upright = ImageIO.read(in);
            assertThat(upright.getHeight()).isGreaterThan(upright.getWidth());
        }

        khadija.get(REGISTER);
        Map<String, String> third = new HashMap<>(khadija.hiddenFields(REGISTER));
        third.put("do", "phone");
        forgotten = link(khadija.post(REGISTER, third).body());
        clock.advance(Duration.ofMinutes(31));
        assertThat(telephone.get(forgotten).body()).contains("انتهى هذا الرابط");
    }

    @Test
    void theReceiptIsPrintedOnWhatTheCounterHas() throws IOException {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get(REGISTER);
        TrackingCode code = registered(khadija.submit(REGISTER, aPaper(commune)));
        String receipt = REGISTER + "/" + code.digits() + "/receipt.pdf";
        assertThat(khadija.get(REGISTER + "/" + code.digits()).body())
                .contains("receipt.pdf?on=a5", "on=roll", "1/2026");
        try (PDDocument half = Loader.loadPDF(khadija.download(receipt + "?on=a5"));
                PDDocument roll = Loader.loadPDF(khadija.download(receipt + "?on=roll"))) {
            assertThat(half.getNumberOfPages()).isEqualTo(1);
            PDRectangle a5 = half.getPage(0).getMediaBox();
            assertThat(a5.getWidth()).isBetween(418f, 421f);
            assertThat(roll.getNumberOfPages()).isEqualTo(1);
            PDRectangle strip = roll.getPage(0).getMediaBox();
            assertThat(strip.getWidth()).isBetween(226f, 228f);
            assertThat(strip.getHeight()).isBetween(400f, 1000f);
        }
        assertThat(khadija.get(receipt + "?on=wall").status()).isEqualTo(404);
    }

    @Test
    void aPaperOfThreeWeeksAgoNeedsAReasonWhichAnotherThanItsClerkLooksAt() {
        Cast.Commune commune = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Official aicha = cast.anOfficial(
                "عائشة", "Aicha", Membership.of(Role.CLERK, commune.body().id()));
        Visitor clerk = signIn(port, aicha);
        clerk.get(REGISTER);
        Map<String, String> paper = aPaper(commune);
        paper.put("receivedOn", "2026-11-02");
        Visitor.Answer asked = clerk.submit(REGISTER, paper);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("href=\"#lateReason\"", "اكتب سبب تأخر تسجيله");
        paper.put("lateReason", "نسيت في مكتب الضبط");
        TrackingCode code = registered(clerk.submit(REGISTER, paper));
        assertThat(cases.find(commune.khadija(), code).orElseThrow().bodyReceivedOn())
                .isEqualTo(LocalDate.of(2026, 11, 2));

        paper.put("receivedOn", "2026-08-20");
        clerk.get(REGISTER);
        assertThat(clerk.submit(REGISTER, paper).body())
                .as("over two months back is for a supervisor to key")
                .contains("سجله مشرفك من حسابه");
        Visitor head = signIn(port, commune.brahim());
        head.get(REGISTER);
        TrackingCode old = registered(head.submit(REGISTER, paper));
        assertThat(cases.find(commune.khadija(), old).orElseThrow().bodyReceivedOn())
                .isEqualTo(LocalDate.of(2026, 8, 20));
        assertThat(head.get(REGISTER + "/" + old.digits()).body())
                .as("no promise of a day that is over")
                .contains("مضى أجل هذا الملف قبل تسجيله", "id=\"past\"");
        paper.put("receivedOn", "2016-08-20");
        head.get(REGISTER);
        assertThat(head.submit(REGISTER, paper).body()).contains("راجع السنة");

        assertThat(clerk.get(LATE).status()).isEqualTo(404);
        assertThat(signIn(port, other.brahim()).get(LATE).body()).doesNotContain(code.display());
        Visitor brahim = signIn(port, commune.brahim());
        assertThat(brahim.get(LATE).body()).contains(code.display(), "نسيت في مكتب الضبط", "عائشة", "سجل بعد 21 يوما");
        CaseFile seen = cases.find(commune.khadija(), code).orElseThrow();
        Official named = cast.anOfficial(
                "مبارك", "Mbarek", Membership.of(Role.SUPERVISOR, commune.body().id()));
        cases.nameOfficial(commune.brahim(), seen.line().id(), seen.version(), named.id())
                .get();
        Visitor mbarek = signIn(port, named);
        assertThat(mbarek.get(LATE).body()).as("whom it names judges nothing").doesNotContain(code.display());
        assertThat(mbarek.get("/desk/registers").body()).contains("1/2026").doesNotContain(code.display());
        assertThat(arrivals.see(named, seen.line().id(), true, "").isDone()).isFalse();
        assertThat(brahim.submit(LATE, Map.of("do", "contest")).body()).contains("اكتب ما ليس صحيحا");
        String said = brahim.submit(LATE, Map.of("do", "contest", "remark", "الختم يقول 12"))
                .location();
        assertThat(arrivals.see(commune.brahim(), seen.line().id(), false, "الختم يقول 12")
                        .isDone())
                .as("pressed twice")
                .isTrue();
        assertThat(brahim.open(said).body()).contains("اليوم غير صحيح").doesNotContain(code.display());
        String register = brahim.get("/desk/registers").body();
        assertThat(register).contains(code.display(), "1/2026", "بصمة الإبهام", "واليوم غير صحيح");
        assertThat(clerk.get("/desk/registers").body())
                .as("what he wrote himself he reads, and no case")
                .contains(code.display(), "الضو ديال الزنقة")
                .doesNotContain("/desk/case/");
        assertThat(signIn(port, commune.khadija())
                        .get("/desk/case/" + code.digits())
                        .body())
                .contains("بصمة الإبهام", "نسيت في مكتب الضبط", "غير صحيح", "الختم يقول 12");
        assertThat(brahim.get("/desk/registers?body=" + other.body().id()).status())
                .isEqualTo(404);
        assertThat(brahim.get("/desk/registers.xlsx").status()).isEqualTo(200);
        assertThat(brahim.get("/desk/registers.pdf").header("content-type")).isEqualTo("application/pdf");
    }

    @Test
    void numbersHaveNoGapsWhoeverWritesAndWhateverIsUndone() throws Exception {
        Cast.Commune commune = cast.aCommune();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sent>> all = IntStream.range(0, 18)
                    .mapToObj(i -> threads.submit(() -> transactions.execute(status -> {
                        Sent sent = arrivals.register(
                                commune.khadija(),
                                Registrations.newToken(),
                                aForm(commune),
                                new Registrations.Came(
                                        Channel.POST,
                                        "2026-11-20",
                                        commune.khadija().id(),
                                        null),
                                Arrivals.Paper.PLAIN);
                        if (i % 3 == 0) status.setRollbackOnly();
                        return sent;
                    })))
                    .toList();
            for (Future<Sent> one : all) assertThat(one.get()).isInstanceOf(Sent.Done.class);
        }
        List<Arrival> lines = arrivals.list(commune.khadija(), commune.body().id(), 2026, null, null, 50);
        assertThat(lines.stream().map(Arrival::no).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void whatWentOutIsInTheRegisterWithTheProofThatItArrived() throws IOException {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.OBSERVATION, commune.body().id(), "الحديقة نظيفة");
        assertThat(cases.conclude(
                                commune.khadija(),
                                receipt.submissionId(),
                                cases.find(commune.khadija(), receipt.code())
                                        .orElseThrow()
                                        .version(),
                                Concluding.TAKEN_INTO_ACCOUNT,
                                "شكرا، سنحافظ عليها")
                        .isDone())
                .isTrue();
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.get("/desk/registers?side=out").body())
                .contains(receipt.code().display(), "1/2026", "سجل التسليم", "مآل");
        String letter = "/desk/registers/out/2026/1";
        String asked = letter + "?body=" + commune.body().id();
        String page = khadija.get(asked).body();
        assertThat(page).contains("الحديقة نظيفة", "/desk/case/");
        assertThat(khadija.get(letter + "/letter.pdf?body=" + commune.body().id())
                        .header("content-type"))
                .isEqualTo("application/pdf");
        khadija.get(asked);
        assertThat(khadija.upload(letter, Map.of("way", "registered", "on", "2026-11-23"), "file", Map.of())
                        .body())
                .contains("href=\"#number\"");
        assertThat(khadija.upload(letter, Map.of("way", "hand", "on", "2026-11-24"), "file", Map.of())
                        .status())
                .isEqualTo(422);
        Visitor.Answer kept = khadija.upload(
                letter, Map.of("way", "registered", "on", "2026-11-23", "number", "RR 1234 MA"), "file", pages(1));
        assertThat(kept.location()).contains("did=delivered");
        assertThat(khadija.open(kept.location()).body()).contains("بريد مضمون RR 1234 MA");
        String again = khadija.get(asked).body();
        Matcher slip = Pattern.compile("href=\"(/desk/registers/[^\"]*/files/[^\"]*)\"")
                .matcher(again);
        assertThat(slip.find()).isTrue();
        assertThat(khadija.get(slip.group(1).replace("&amp;", "&")).status()).isEqualTo(200);
        assertThat(khadija.get("/desk/case/" + receipt.code().digits()).body()).contains("سلمها البريد المضمون");
        Visitor other = signIn(port, cast.aCommune().khadija());
        String body = "?body=" + commune.body().id();
        for (String address : List.of(asked, "/desk/registers" + body, "/desk/registers.pdf" + body))
            assertThat(other.get(address).status()).as(address).isEqualTo(404);
    }

    @Test
    void aClerkHandsOverTheLettersOfHisBodyAndOfWhatHisCounterTookInAndReadsNoCase() throws IOException {
        Cast.Commune commune = cast.aCommune();
        Cast.Commune next = cast.aCommune();
        Visitor own = signIn(port, aClerk(commune));
        Official rachid = aClerk(next);
        Visitor neighbour = signIn(port, rachid);
        Receipt here = cast.file(Kind.OBSERVATION, commune.body().id(), "الحديقة نظيفة");
        Receipt there = ((Sent.Done) arrivals.register(
                        rachid,
                        Registrations.newToken(),
                        aForm(Kind.OBSERVATION, commune),
                        new Registrations.Came(Channel.PAPER, "2026-11-20", rachid.id(), null),
                        Arrivals.Paper.PLAIN))
                .receipt();
        conclude(commune, here);
        conclude(commune, there);

        String body = "?body=" + commune.body().id();
        String out = "/desk/registers" + body + "&side=out";
        assertThat(own.get(out).body())
                .contains(here.code().display(), there.code().display(), "سجل التسليم")
                .doesNotContain("/desk/case/", "الحديقة");
        assertThat(own.get(out + "&code=" + here.code().digits()).body())
                .contains(here.code().display())
                .doesNotContain(there.code().display());
        assertThat(neighbour.get(out).status()).isEqualTo(404);
        assertThat(neighbour.get("/desk/registers").body())
                .contains(there.code().display(), "/desk/registers/out/2026/2");

        String first = "/desk/registers/out/2026/1";
        String second = "/desk/registers/out/2026/2";
        for (String part : List.of("", "/letter.pdf")) {
            assertThat(own.get(first + part + body).status()).isEqualTo(200);
            assertThat(neighbour.get(second + part + body).status()).isEqualTo(200);
            assertThat(neighbour.get(first + part + body).status()).isEqualTo(404);
        }
        assertThat(own.get(first + body).body()).doesNotContain("/desk/case/", "الحديقة");
        assertThat(own.upload(first, Map.of("way", "hand", "on", "2026-11-23"), "file", pages(1))
                        .location())
                .contains("did=delivered");
        String slip = first(own.get(first + body).body(), "href=\"(/desk/registers/[^\"]*/files/[^\"]*)\"");
        assertThat(own.get(slip.replace("&amp;", "&")).status()).isEqualTo(200);
        assertThat(neighbour.get(slip.replace("&amp;", "&")).status()).isEqualTo(404);
        neighbour.get(second + body);
        assertThat(neighbour
                        .upload(second, Map.of("way", "post", "on", "2026-11-23"), "file", Map.of())
                        .location())
                .contains("did=delivered");
        for (Receipt one : List.of(here, there)) {
            String page = "/desk/case/" + one.code().digits();
            assertThat(own.get(page).status()).isEqualTo(404);
            assertThat(neighbour.get(page).status()).isEqualTo(404);
            assertThat(signIn(port, commune.khadija()).get(page).status()).isEqualTo(200);
        }
    }

    private Official aClerk(Cast.Commune commune) {
        return cast.anOfficial(
                "عائشة", "Aicha", Membership.of(Role.CLERK, commune.body().id()));
    }

    private void conclude(Cast.Commune commune, Receipt receipt) {
        int version =
                cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
        assertThat(cases.conclude(
                                commune.khadija(),
                                receipt.submissionId(),
                                version,
                                Concluding.TAKEN_INTO_ACCOUNT,
                                "شكرا، سنحافظ عليها")
                        .isDone())
                .isTrue();
    }

    private static Form aForm(Cast.Commune commune) {
        return aForm(Kind.COMPLAINT, commune);
    }

    private static Form aForm(Kind kind, Cast.Commune commune) {
        return new Form(
                Language.AR,
                new Form.Told(kind, false, null, "الضو طافي في الزنقة", null),
                null,
                Form.Place.NOWHERE,
                new Form.Addressee(commune.body().id()),
                new Form.Who("resident", "فاطمة أوبلا", "0661234567", "", null, "", "", null, "", "", false, null));
    }

    private static Map<String, String> aPaper(Cast.Commune commune) {
        Map<String, String> paper = new HashMap<>();
        paper.put("channel", "fax");
        paper.put("receivedOn", "2026-11-20");
        paper.put("kind", "complaint");
        paper.put("text", "الضو ديال الزنقة طافي هادي شهر");
        paper.put("type", "resident");
        paper.put("name", "فاطمة أوبلا");
        paper.put("phone", "0661234567");
        paper.put("consent", "thumb");
        paper.put("body", Integer.toString(commune.body().id()));
        return paper;
    }

    private static Map<String, byte[]> pages(int many) throws IOException {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (int i = 1; i <= many; i++) {
            BufferedImage page = new BufferedImage(20, 28, BufferedImage.TYPE_INT_RGB);
            page.setRGB(3, 3, 1000 * i);
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(page, "png", picture);
            pages.put("p" + i + ".png", picture.toByteArray());
        }
        return pages;
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static TrackingCode registered(Visitor.Answer answer) {
        assertThat(answer.status()).as(DeskTests.errors(answer.body())).isEqualTo(302);
        return TrackingCode.find(answer.location().replaceFirst(".*/", "")).orElseThrow();
    }
}
