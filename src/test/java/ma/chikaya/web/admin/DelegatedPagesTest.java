package ma.chikaya.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.documents.PdfReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A province's supervisor brings a commune in, on the desk's own pages. */
@ChikayaTest
class DelegatedPagesTest {

    private static int next = 1;

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    private int province;
    private Body commune;
    private Official rachida;
    private Visitor browser;
    private String email = "";

    @BeforeEach
    void aProvincesSupervisor() {
        province = bodies.getByCode("GOV-10.071").id();
        commune = bodies.listChildren(province).stream()
                .filter(one -> one.family() == Family.COMMUNE)
                .findFirst()
                .orElseThrow();
        rachida = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, province));
        browser = new Visitor(port).signIn(rachida.email(), SomeOfficials.PASSWORD);
        email = "brought" + next++ + "@commune.ma";
    }

    @AfterEach
    void leaveThem() {
        SomeOfficials.removeAll(officials, province);
        SomeOfficials.removeAll(officials, commune.id());
    }

    @Test
    void makesAnAccountPrintsItsLetterAndSeesThatItWaits() {
        browser.get("/desk/accounts/new");
        var created = browser.submit("/desk/accounts", fields());
        int id = officials.find(email).orElseThrow().id();
        assertThat(created.location()).isEqualTo("/desk/accounts/" + id + "/hand-over?new&way=letter");
        browser.open(created.location());
        var letter = browser.submit("/desk/accounts/" + id + "/hand-over", Map.of("way", "letter"));
        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.header("content-type")).isEqualTo("application/pdf");
        assertThat(letter.header("cache-control")).isEqualTo("no-store");
        assertThat(browser.get("/desk/accounts?use=waiting").body()).contains(email, "ينتظر صاحبه", "لم يدخل");
        assertThat(browser.get("/desk/accounts/" + id).body())
                .contains("رمز لفتح الحساب", "إنشاء الحساب", rachida.name().ar());
    }

    @Test
    void printsTheLettersOfAllThatWaitAndOfThoseItTicks() {
        browser.get("/desk/accounts/new");
        browser.submit("/desk/accounts", fields());
        int id = officials.find(email).orElseThrow().id();
        browser.get("/desk/accounts?use=waiting");
        String form = "/desk/accounts/hand-over";
        assertThat(browser.submit(form, Map.of("do", "letters")).body()).contains("اختر حسابا واحدا على الأقل");
        browser.get("/desk/accounts?use=waiting");
        assertThat(browser.submit(form, Map.of("do", "letters", "all", "yes")).header("content-type"))
                .isEqualTo("application/pdf");
        browser.get("/desk/accounts?use=waiting");
        assertThat(browser.submit(form, Map.of("do", "letters", "account", id + ""))
                        .header("content-type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void moreLettersThanOnePaperHoldsComeInOneArchive() throws IOException {
        StringBuilder sheet = new StringBuilder("رمز الإدارة;الاسم بالعربية;Nom;E-mail;المهمة\n");
        for (int i = 0; i <= AccountList.PART; i++) {
            sheet.append(commune.code() + ";نعيمة;Naima;" + i + email + ";مستخدم\n");
        }
        browser.get("/desk/accounts/import");
        send(sheet.toString());
        browser.get("/desk/accounts/import");
        String list = browser.submit("/desk/accounts/import/apply", Map.of("reason", "التحاق الجماعة"))
                .location();
        assertThat(browser.get(list).body()).contains("كلها في ملف مضغوط", "من 201 إلى 201");
        byte[] sent = browser.saves("/desk/accounts/hand-over", Map.of("do", "letters", "all", "yes", "part", "all"));
        List<Integer> pages = new ArrayList<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(sent))) {
            while (archive.getNextEntry() != null) {
                byte[] paper = archive.readAllBytes();
                try (PdfReader read = PdfReader.read(out -> out.write(paper))) {
                    pages.add(read.pages());
                }
            }
        }
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).isGreaterThan(AccountList.PART);
        assertThat(pages.getLast()).as("one letter and its slip").isEqualTo(2);
        jdbc.sql("update accounts.account set active = false where email like ?")
                .param("%" + email)
                .update();
    }

    @Test
    void anotherProvincesAccountIsNotFoundAndItsBodyNotOffered() {
        Official stranger = SomeOfficials.create(officials, Membership.of(Role.HANDLER, 1621));
        Body council = bodies.list(Family.PROVINCE_COUNCIL).stream()
                .filter(one -> Integer.valueOf(province).equals(one.parent()))
                .findFirst()
                .orElseThrow();
        browser.get("/desk/accounts/new");
        String token = browser.hiddenField("/desk/accounts", "_csrf");
        String page = "/desk/accounts/" + stranger.id();
        for (String address : List.of("", "/close", "/reopen", "/hand-over")) {
            assertThat(browser.get(page + address).status()).as(address).isEqualTo(404);
        }
        for (String address : List.of("/close", "/reopen", "/hand-over", "/describe", "/grants")) {
            Map<String, String> sent = Map.of("_csrf", token, "reason", "x", "role", "HANDLER");
            assertThat(browser.post(page + address, sent).status()).as(address).isEqualTo(404);
        }
        for (int body : new int[] {1621, council.id(), Bodies.NATIONAL_DESK}) {
            browser.get("/desk/accounts/new");
            Map<String, String> fields = fields();
            fields.put("body", body + "");
            assertThat(browser.submit("/desk/accounts", fields).status()).isEqualTo(422);
            assertThat(officials.find(email)).isEmpty();
        }
        officials.deactivate(SomeOfficials.admin(officials), stranger.id());
    }

    @Test
    void whoManagesNoAccountsFindsNoPage() {
        Official handler = SomeOfficials.create(officials, Membership.of(Role.HANDLER, commune.id()));
        Visitor other = new Visitor(port).signIn(handler.email(), SomeOfficials.PASSWORD);
        for (String page : List.of("", "/new", "/import", "/replace", "/accounts.csv", "/" + rachida.id())) {
            assertThat(other.get("/desk/accounts" + page).status()).as(page).isEqualTo(404);
        }
        assertThat(other.get("/desk").body()).doesNotContain("/desk/accounts");
    }

    @Test
    void aSheetIsTriedDryShownAndImported() {
        browser.get("/desk/accounts/import");
        String wrong = "رمز الإدارة;الاسم بالعربية;Nom;E-mail;المهمة\n" + commune.code() + ";نعيمة;Naima;x;مستخدم\n";
        assertThat(send(wrong)).isEqualTo("/desk/accounts/import#plan");
        assertThat(browser.get("/desk/accounts/import").body())
                .contains("خطأ واحد: لم يستورد شيء", "E-mail", "راجع البريد الإلكتروني")
                .doesNotContain("/desk/accounts/import/apply");
        send(wrong.replace(";x;", ";" + email + ";"));
        assertThat(browser.get("/desk/accounts/import").body())
                .contains("حساب جديد", email, commune.label().ar());
        assertThat(officials.find(email)).isEmpty();
        assertThat(browser.submit("/desk/accounts/import/apply", Map.of()).body())
                .contains("اكتب السبب.");
        var done = browser.submit("/desk/accounts/import/apply", Map.of("reason", "التحاق الجماعة"));
        assertThat(done.location()).contains("use=waiting&batch=");
        assertThat(browser.get(done.location()).body()).contains(email, "تم الاستيراد");
        assertThat(browser.get("/desk/accounts/accounts.csv").body()).contains(email, "رمز الإدارة", commune.code());
        assertThat(browser.download("/desk/accounts/accounts.xlsx")).startsWith('P', 'K');
        assertThat(browser.get("/desk/accounts/import").body()).doesNotContain(email);
    }

    @Test
    void theLastSupervisorIsClosedWithASuccessorNamedOnThePage() {
        Official brahim = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, commune.id()));
        Official khadija = SomeOfficials.create(officials, Membership.of(Role.HANDLER, commune.id()));
        String page = "/desk/accounts/" + brahim.id() + "/close";
        assertThat(browser.get(page).body())
                .contains("لا مشرف غيره في", khadija.name().ar(), "taken-over");
        assertThat(browser.submit(page, Map.of("reason", "تقاعد")).body()).contains("هذا آخر مشرف في الإدارة");
        var done = browser.submit(page, Map.of("reason", "تقاعد", "successor", khadija.id() + ""));
        assertThat(done.location()).endsWith("?done=closed");
        assertThat(officials.get(khadija.id()).is(Role.SUPERVISOR, commune.id()))
                .isTrue();
    }

    private String send(String sheet) {
        return browser.upload(
                        "/desk/accounts/import",
                        Map.of(),
                        "file",
                        Map.of("accounts.csv", sheet.getBytes(StandardCharsets.UTF_8)))
                .location();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("name-ar", "نعيمة بنعلي");
        fields.put("name-fr", "Naima Benali");
        fields.put("email", email);
        fields.put("language", "ar");
        fields.put("role", "HANDLER");
        fields.put("body", commune.id() + "");
        fields.put("way", "letter");
        return fields;
    }
}
