package ma.chikaya.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChikayaTest
class AdminPagesTest {

    private static final Pattern PASSWORD = Pattern.compile("id=\"temporary-password\">([a-z0-9-]+)<");

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Bodies bodies;

    @Autowired
    Services services;

    private static int next = 1;

    private Body body;
    private Official admin;
    private Visitor browser;
    private String email = "";

    @BeforeEach
    void anAdministrator() {
        body = bodies.get(1603);
        admin = SomeOfficials.admin(officials);
        browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        email = "naima" + next++ + "@commune.ma";
    }

    @AfterEach
    void leaveTheBody() {
        SomeOfficials.removeAll(officials, body.id());
    }

    @Test
    void createsAnAccountWhoseOwnerSignsInWithThePasswordShownOnce() {
        browser.get("/admin/accounts/new");
        var found = browser.submit(
                "/admin/accounts",
                with("role", "HANDLER", "body-query", body.name().fr(), "find", "yes"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body())
                .contains(body.label().ar(), "value=\"نعيمة بنعلي\"")
                .doesNotContain("role=\"alert\"");
        var created =
                browser.submit("/admin/accounts", with("role", "HANDLER", "body", body.id() + "", "deputy", "yes"));
        String password = passwordIn(created.body());
        Official naima = officials.find(email).orElseThrow();
        assertThat(naima.memberships()).containsExactly(new Membership(body.id(), null, Role.HANDLER, true));
        assertThat(naima.name()).isEqualTo(new LocalText("نعيمة بنعلي", "Naima Benali"));
        assertThat(new Visitor(port).signIn(email, password).get("/desk/me").location())
                .isEqualTo("/desk/me/password");
        assertThat(browser.get("/admin/accounts/" + naima.id()).body())
                .contains(email)
                .doesNotContain(password);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() {
        browser.get("/admin/accounts/new");
        var answer = browser.submit("/admin/accounts", Map.of("name-ar", "نعيمة", "email", "no address"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "اكتب الاسم بالفرنسية",
                        "اختر المهمة",
                        "اكتب اسم الإدارة",
                        "value=\"no address\"",
                        "<title>خطأ:");
        var taken = browser.submit("/admin/accounts", with("email", admin.email(), "role", "ADMIN"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("لهذا البريد حساب آخر", "value=\"" + admin.email() + "\"");
        assertThat(browser.submit("/admin/accounts", with("role", "AGENT", "body", body.id() + "", "service", "999999"))
                        .body())
                .contains("مصلحة");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        browser.get("/admin/accounts/new");
        var wrong = browser.submit(
                "/admin/accounts",
                Map.of("name-ar", "Naima Benali", "name-fr", "Naima Benali", "email", admin.email()));
        assertThat(wrong.body()).contains("اكتب هذا الاسم بحروف عربية.", "لهذا البريد حساب آخر", "اختر المهمة");
    }

    @Test
    void offersTheServicesWithTheBodiesThatWereFound() {
        services.add(body.id(), new LocalText("مصلحة الإنارة " + next, "Éclairage " + next));
        browser.get("/admin/accounts/new");
        var found = browser.submit(
                "/admin/accounts",
                with("role", "AGENT", "body-query", body.name().fr(), "find", "yes"));
        assertThat(found.body()).contains("id=\"service\"", "مصلحة الإنارة " + next);
    }

    @Test
    void theNationalRolesNeedNoBody() {
        browser.get("/admin/accounts/new");
        browser.submit("/admin/accounts", with("role", "TRIAGE"));
        assertThat(officials.find(email).orElseThrow().is(Role.TRIAGE, Bodies.NATIONAL_DESK))
                .isTrue();
        officials.deactivate(admin, officials.find(email).orElseThrow().id());
    }

    @Test
    void whatIsRefusedOfAnAccountIsSaidBesideWhatWasTyped() {
        Official one = SomeOfficials.create(officials);
        String page = "/admin/accounts/" + one.id();
        browser.get(page);
        var taken = browser.submit(
                page + "/describe", Map.of("name-ar", "اسم جديد", "name-fr", "Nom neuf", "email", admin.email()));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("لهذا البريد حساب آخر", "value=\"Nom neuf\"", "value=\"اسم جديد\"");
        String own = "/admin/accounts/" + admin.id();
        browser.get(own);
        String token = browser.hiddenField(own + "/describe", "_csrf");
        assertThat(browser.post(own + "/close", Map.of("_csrf", token, "reason", "سبب"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void givesAndTakesRoles() {
        Service works = services.add(body.id(), new LocalText("مصلحة الأشغال " + next, "Travaux " + next));
        Official one = SomeOfficials.create(officials);
        String page = "/admin/accounts/" + one.id();
        browser.get(page);
        var withoutService = browser.submit(page + "/grants", Map.of("role", "AGENT", "body", body.id() + ""));
        assertThat(withoutService.status()).isEqualTo(422);
        assertThat(withoutService.body())
                .contains("اختر مصلحة العون", works.name().ar());
        browser.submit(page + "/grants", Map.of("role", "AGENT", "body", body.id() + "", "service", works.id() + ""));
        assertThat(officials.get(one.id()).services()).containsExactly(works.id());
        assertThat(browser.get(page).body())
                .contains("منذ 23 نونبر 2026", works.name().ar());
        int grant = officials.getAccount(one.id()).memberships().getFirst().id();
        browser.get(page + "/grants/" + grant + "/end");
        assertThat(browser.submit(page + "/grants/" + grant + "/end", Map.of()).body())
                .contains("اكتب السبب.");
        browser.submit(page + "/grants/" + grant + "/end", Map.of("reason", "انتقل إلى مصلحة أخرى"));
        assertThat(officials.get(one.id()).memberships()).isEmpty();
    }

    /** The list of those found; the address of no page carries what was searched for. */
    private String found(String words, String state) {
        browser.get("/admin/accounts");
        String list = browser.submit("/admin/accounts/search", Map.of("q", words, "state", state))
                .location();
        assertThat(list).startsWith("/admin/accounts?s=").doesNotContain(words.split("@", 2)[0]);
        String page = browser.get(list).body();
        assertThat(page).contains("value=\"" + words + "\"").doesNotContain("q=" + words);
        return page;
    }

    @Test
    void closesReopensAndDescribesAnAccount() {
        Official one = SomeOfficials.create(officials);
        String page = "/admin/accounts/" + one.id();
        browser.get(page);
        browser.submit(page + "/describe", Map.of("name-ar", "<script>س", "name-fr", "Autre & Nom", "email", email));
        assertThat(browser.get(page).body()).contains("&lt;script&gt;س", email).doesNotContain("<script>س");
        browser.get(page + "/close");
        assertThat(browser.submit(page + "/close", Map.of("reason", " ")).status())
                .isEqualTo(422);
        browser.submit(page + "/close", Map.of("reason", "غادر الجماعة"));
        assertThat(officials.getAccount(one.id()).active()).isFalse();
        assertThat(browser.get(page).body())
                .contains(
                        "إغلاق الحساب", "السبب: <bdi>غادر الجماعة", admin.name().ar());
        assertThat(found(email, "active")).doesNotContain(page + "\"");
        assertThat(found(email, "closed")).contains(page + "\"");
        browser.get(page + "/reopen");
        browser.submit(page + "/reopen", Map.of("reason", "عاد"));
        browser.get(page + "/hand-over");
        String password = passwordIn(browser.submit(page + "/hand-over", Map.of("way", "screen", "reason", "نسيها"))
                .body());
        new Visitor(port).signIn(email, password);
    }

    @Test
    void neverLetsAnAdministratorCloseHisOwnAccount() {
        String page = "/admin/accounts/" + admin.id();
        var shown = browser.get(page);
        assertThat(shown.body()).doesNotContain(page + "/close", page + "/hand-over");
        String token = browser.hiddenField(page + "/grants", "_csrf");
        assertThat(browser.post(page + "/close", Map.of("_csrf", token, "reason", "x"))
                        .body())
                .contains("لا يمكنك القيام بهذا");
        assertThat(browser.post(page + "/hand-over", Map.of("_csrf", token, "reason", "x"))
                        .body())
                .contains("لا يمكنك القيام بهذا");
    }

    @Test
    void managesTheServicesOfABody() {
        String page = "/admin/bodies/" + body.id();
        assertThat(browser.get("/admin/bodies?q="
                                + java.net.URLEncoder.encode(body.name().ar(), java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains(page + "\"");
        String kept = "/desk/body/" + body.id() + "/services";
        assertThat(browser.get(page).body()).contains("/desk/body/" + body.id());
        browser.get(kept + "/new");
        var unnamed = browser.submit(kept + "/new", Map.of("name-ar", "", "name-fr", "Hygiène"));
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.body()).contains("اكتب اسم المصلحة بالعربية", "value=\"Hygiène\"");
        browser.submit(kept + "/new", Map.of("name-ar", "مصلحة حفظ الصحة", "name-fr", "Hygiène"));
        Service added = services.listOf(body.id()).stream()
                .filter(one -> one.name().ar().equals("مصلحة حفظ الصحة"))
                .findFirst()
                .orElseThrow();
        browser.get(kept);
        browser.submit(kept + "/" + added.id() + "/close", Map.of());
        assertThat(services.listOf(body.id())).extracting(Service::id).doesNotContain(added.id());
    }

    @Test
    void noPageOfTheAdministrationOpensToOthers() {
        Official supervisor = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, body.id()));
        Visitor other = new Visitor(port).signIn(supervisor.email(), SomeOfficials.PASSWORD);
        other.get("/desk/me");
        String token = other.hiddenField("/desk/me/absences", "_csrf");
        List<String> pages = List.of(
                "/admin",
                "/admin/accounts",
                "/admin/accounts/new",
                "/admin/accounts/" + admin.id(),
                "/admin/bodies",
                "/admin/bodies/" + body.id());
        for (String page : pages) {
            assertThat(other.get(page).status()).as(page).isEqualTo(403);
            assertThat(new Visitor(port).get(page).location()).as(page).startsWith("/desk/sign-in");
        }
        for (String action : List.of("/close", "/reopen", "/hand-over", "/describe", "/grants")) {
            String path = "/admin/accounts/" + admin.id() + action;
            assertThat(other.post(path, Map.of("_csrf", token, "role", "ADMIN")).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(officials.getAccount(admin.id()).active()).isTrue();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(browser.get("/admin/accounts/999999999").status()).isEqualTo(404);
        assertThat(browser.get("/admin/accounts/99999999999").status()).isEqualTo(404);
        assertThat(browser.get("/admin/bodies/999999999").status()).isEqualTo(404);
        assertThat(browser.get("/admin/accounts?body=999999999&before=x&state=?")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void speaksFrench() {
        assertThat(browser.get("/admin/accounts?lang=fr").body()).contains("Nouveau compte", "<html lang=\"fr\"");
        assertThat(browser.get("/admin/bodies").body()).contains("Administrations");
    }

    private Map<String, String> with(String... more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("name-ar", "نعيمة بنعلي", "name-fr", "Naima Benali", "email", email, "language", "ar"));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    private static String passwordIn(String page) {
        Matcher found = PASSWORD.matcher(page);
        assertThat(found.find()).as("a password is shown").isTrue();
        return found.group(1);
    }
}
