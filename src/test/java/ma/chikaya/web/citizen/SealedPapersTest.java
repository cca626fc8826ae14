package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.seals.Claims;
import ma.chikaya.seals.SealKeys;
import ma.chikaya.seals.Seals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anyone checks a paper, on the page or without the portal; the key is replaced by the central administration. */
@ChikayaTest
class SealedPapersTest {

    private static final Pattern SEAL = Pattern.compile("href=\"[^\"]*(/verify/[\\w-]+\\.[\\w-]+\\.[\\w-]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    SealKeys keys;

    @Autowired
    Seals seals;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private Visitor anyone;
    private Official admin;

    @BeforeEach
    void aKeyOfToday() {
        anyone = new Visitor(port);
        admin = SomeOfficials.admin(officials);
        rotate();
    }

    @Test
    void theReceiptsCodeOpensAPageThatSaysWhatWasSealed() {
        Citizen aicha = Citizen.at(port);
        Citizen.Receipt receipt = aicha.fill(Citizen.LIGHT, "unknown").send();
        String address = seal(aicha.browser.get("/new/receipt").body());
        var page = anyone.get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("الختم صحيح", "وصل إيداع", spaced(receipt.code()))
                .doesNotContain("{at", "مفتاح الختم بعد ذلك");
        for (String other : List.of("fr", "zgh")) {
            assertThat(anyone.get(address + "?lang=" + other).body())
                    .contains(spaced(receipt.code()))
                    .doesNotContain("{at", "seals.");
        }
    }

    @Test
    void aForgedReceiptIsRejectedByThePageAndByTheCommand() throws Exception {
        Citizen aicha = Citizen.at(port);
        Citizen.Receipt receipt = aicha.fill(Citizen.LIGHT, "unknown").send();
        byte[] paper = aicha.browser.download("/track/" + receipt.code() + "/receipt.pdf");
        assertThat(uploaded("receipt.pdf", paper, "")).contains("الختم صحيح", spaced(receipt.code()));
        assertThat(command(published(), file("receipt.pdf", paper)).code).isZero();

        byte[] forged = paper.clone();
        forged[paper.length / 2] ^= 1;
        assertThat(uploaded("receipt.pdf", forged, ""))
                .contains("تغيرت هذه الورقة")
                .doesNotContain("الختم صحيح");
        assertThat(command(published(), file("forged.pdf", forged)).code).isEqualTo(1);

        String address = seal(aicha.browser.get("/new/receipt").body());
        int middle = address.indexOf('.') + 30;
        String changed = address.substring(0, middle)
                + (address.charAt(middle) == 'A' ? 'B' : 'A')
                + address.substring(middle + 1);
        assertThat(anyone.get(changed).body()).contains("تغيرت هذه الورقة").doesNotContain("الختم صحيح");
        assertThat(command(published(), "https://chikaya.example" + changed).code)
                .isEqualTo(1);
        assertThat(command(published(), "https://chikaya.example" + address).code)
                .isZero();
    }

    @Test
    void aTrueSealOnAPaperWithAnotherNumberIsSaidToBeOfAnother() throws Exception {
        Citizen aicha = Citizen.at(port);
        Citizen.Receipt receipt = aicha.fill(Citizen.LIGHT, "unknown").send();
        String other = Citizen.at(port).fill(Citizen.LIGHT, "unknown").send().code();
        String address = seal(aicha.browser.get("/new/receipt").body());
        assertThat(typed(address, receipt.code())).contains("الختم صحيح");
        assertThat(typed(address, other)).contains("الختم لورقة أخرى");
        assertThat(command(published(), address.substring(8), other).code).isEqualTo(1);
        assertThat(command(published(), address.substring(8), receipt.code()).code)
                .isZero();
    }

    @Test
    void aReceiptSealedBeforeTheKeyWasReplacedIsStillTrue() throws Exception {
        Citizen aicha = Citizen.at(port);
        Citizen.Receipt receipt = aicha.fill(Citizen.LIGHT, "unknown").send();
        byte[] paper = aicha.browser.download("/track/" + receipt.code() + "/receipt.pdf");
        Path before = published();
        clock.advanceDays(1);
        rotate();
        clock.advanceDays(1);
        assertThat(uploaded("receipt.pdf", paper, "")).contains("الختم صحيح", "استُبدل المفتاح يوم");
        Run offline = command(published(), file("receipt.pdf", paper));
        assertThat(offline.code).isZero();
        assertThat(offline.said).contains("The key was replaced on", "code: " + receipt.code());
        Citizen later = Citizen.at(port);
        String code = later.fill(Citizen.LIGHT, "unknown").send().code();
        byte[] fresh = later.browser.download("/track/" + code + "/receipt.pdf");
        assertThat(command(before, file("fresh.pdf", fresh)).code)
                .as("keys published before it was sealed")
                .isEqualTo(2);
    }

    @Test
    void theDossierForTheMediatorIsSealedAndItsHistoryCountedAgainOffline() throws Exception {
        Citizen aicha = Citizen.at(port);
        Citizen.Receipt receipt = aicha.fill(Citizen.LIGHT, "unknown").send();
        String path = "/track/" + receipt.code();
        byte[] json = aicha.browser.download(path + "/mediateur.json");
        assertThat(uploaded("mediateur.json", json, "")).contains("الختم صحيح", "ملف شكاية");
        Run whole = command(published(), file("mediateur.json", json));
        assertThat(whole.said).contains("CHAIN WHOLE", "TRUE", "what: dossier");
        assertThat(whole.code).isZero();

        String text = new String(json, StandardCharsets.UTF_8);
        String forged = text.replaceFirst("\"actor\":\"citizen\"", "\"actor\":\"official\"");
        assertThat(forged).isNotEqualTo(text);
        assertThat(command(published(), file("forged.json", forged.getBytes(StandardCharsets.UTF_8))).code)
                .isEqualTo(1);

        byte[] pdf = aicha.browser.download(path + "/mediateur.pdf");
        assertThat(command(published(), file("mediateur.pdf", pdf)).said).contains("TRUE", "what: dossier");
        pdf[pdf.length / 3] ^= 1;
        assertThat(command(published(), file("forged.pdf", pdf)).code).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissingAndFindsNoSealWhereThereIsNone() throws Exception {
        anyone.get("/verify");
        assertThat(anyone.upload("/verify", Map.of(), "file", Map.of()).status())
                .isEqualTo(422);
        anyone.get("/verify");
        assertThat(typed("4718 2093 5561", "")).contains("لا ختم هنا");
        assertThat(uploaded("x.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), ""))
                .contains("لا ختم هنا");
        assertThat(anyone.get("/verify/%3Cscript%3E").body())
                .contains("لا ختم هنا")
                .doesNotContain("<script>");
        assertThat(command(published(), file("x.txt", new byte[] {1, 2, 3})).code)
                .isEqualTo(3);
        assertThat(command(published(), folder.resolve("missing").toString()).code)
                .isEqualTo(64);
    }

    @Test
    void theCentralAdministrationReplacesTheKeyForAReasonAndPublishesBoth() {
        Visitor browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        browser.get("/admin/seals");
        String was = browser.hiddenField("/admin/seals", "was");
        assertThat(browser.submit("/admin/seals", Map.of("reason", "")).status())
                .isEqualTo(422);
        browser.get("/admin/seals");
        assertThat(browser.submit("/admin/seals", Map.of("reason", "استبدال دوري"))
                        .location())
                .isEqualTo("/admin/seals?done");
        String page = browser.get("/admin/seals?done").body();
        String now = browser.hiddenField("/admin/seals", "was");
        assertThat(now).isNotEqualTo(was);
        assertThat(page).contains("يختم الآن مفتاح جديد", was);
        assertThat(anyone.get("/.well-known/jwks.json").body())
                .contains("\"kid\":\"" + was + "\"", "\"kid\":\"" + now + "\"", "\"until\":", "\"crv\":\"Ed25519\"")
                .doesNotContain("\"d\":");
        assertThat(anyone.get("/verify/VerifySeal.java").body()).contains("public final class VerifySeal");
    }

    private void rotate() {
        keys.rotate(admin.id(), keys.list().getFirst().id(), "اختبار").get();
    }

    private static String seal(String page) {
        Matcher found = SEAL.matcher(page);
        assertThat(found.find()).as("a seal on the page").isTrue();
        return found.group(1);
    }

    private static String spaced(String code) {
        return code.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    private String typed(String seal, String number) {
        anyone.get("/verify");
        return anyone.upload("/verify", Map.of("seal", seal, "number", number), "file", Map.of())
                .body();
    }

    @Test
    void whatACopiedKeySealedSinceIsToldHereAndWithoutThePortal() throws Exception {
        clock.advance(Duration.ofMinutes(2));
        String seal = seals.seal(Claims.of("receipt").with("code", "471820935561"));
        assertThat(command(published(), seal).code()).isZero();
        Visitor browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        browser.get("/admin/seals");
        String key = keys.list().getFirst().id();
        String from = LegalTime.of(clock.instant().minusSeconds(30))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Map<String, String> marked = Map.of("key", key, "from", from, "copiedReason", "");
        assertThat(browser.submit("/admin/seals/copied", marked).status()).isEqualTo(422);
        assertThat(browser.submit("/admin/seals/copied", Map.of("key", key, "from", from, "copiedReason", "سرق الخادم"))
                        .location())
                .isEqualTo("/admin/seals?done=copied");
        assertThat(anyone.get("/verify/" + seal).body()).contains("ختم بعد نسخ المفتاح");
        Run run = command(published(), seal);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("COPIED KEY", "not to be trusted");
    }

    private String uploaded(String name, byte[] content, String number) {
        anyone.get("/verify");
        return anyone.upload("/verify", Map.of("number", number), "file", Map.of(name, content))
                .body();
    }

    private Path published() throws IOException {
        return Files.writeString(
                Files.createTempFile(folder, "keys", ".json"),
                anyone.get("/.well-known/jwks.json").body());
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private record Run(int code, String said) {}

    /** As somebody without the portal runs it: java and two files. */
    private Run command(Path keys, String... what) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "src/main/resources/seals/VerifySeal.java",
                keys.toString()));
        words.addAll(List.of(what));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }
}
