package ma.chikaya.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.NewOfficial;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChikayaTest
class SignInPagesTest {

    private static final String PASSWORD = SomeOfficials.PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Official admin;
    private Visitor browser;

    @BeforeEach
    void anAdministratorWithABrowser() {
        admin = SomeOfficials.admin(officials);
        browser = new Visitor(port);
    }

    @Test
    void leadsToThePageAskedForAndBackToNowhereElse() {
        assertThat(browser.get("/admin/accounts?q=x%20y").location())
                .isEqualTo("/desk/sign-in?to=%2Fadmin%2Faccounts%3Fq%3Dx%2520y");
        browser.open("/admin/accounts?q=x%20y");
        assertThat(signIn(admin.email(), PASSWORD).location()).isEqualTo("/admin/accounts?q=x%20y");
        for (String evil :
                new String[] {"https://evil.ma", "//evil.ma", "/\\evil.ma", "/desk/../x", "/desk//evil", "/file"}) {
            Visitor other = new Visitor(port);
            other.get("/desk/sign-in");
            var answer =
                    other.submit("/desk/sign-in", Map.of("email", admin.email(), "password", PASSWORD, "to", evil));
            assertThat(answer.location()).as(evil).isEqualTo("/admin");
        }
    }

    @Test
    void opensTheAdministrationToAdministratorsOnly() {
        Official handler = SomeOfficials.create(officials, Membership.of(Role.HANDLER, 1201));
        browser.signIn(handler.email(), PASSWORD);
        assertThat(browser.get("/admin/accounts").status()).isEqualTo(403);
        assertThat(new Visitor(port)
                        .signIn(admin.email(), PASSWORD)
                        .get("/admin/accounts")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownAddress() {
        browser.get("/desk/sign-in");
        var wrong = signIn(admin.email(), "not the password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("البريد أو كلمة السر غير صحيح");
        var unknown = signIn("nobody@test.ma", "not the password");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body().replace("nobody@test.ma", admin.email()).replaceAll("name=\"_csrf\"[^>]*", ""))
                .isEqualTo(wrong.body().replaceAll("name=\"_csrf\"[^>]*", ""));
        assertThat(wrong.body()).doesNotContain("not the password");
    }

    @Test
    void acceptsTheAddressInAnyCaseAndAFrenchReader() {
        browser.get("/desk/sign-in?lang=fr");
        assertThat(browser.get("/desk/sign-in").body())
                .contains("Connexion des agents", "<html lang=\"fr\" dir=\"ltr\">");
        assertThat(signIn(" " + admin.email().toUpperCase(java.util.Locale.ROOT), PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void slowsDownGuessingWithoutEverShuttingTheOwnerOut() {
        browser.get("/desk/sign-in");
        for (int i = 0; i < 5; i++)
            assertThat(signIn(admin.email(), "guess " + i).status()).isEqualTo(401);
        var slowed = signIn(admin.email(), PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("5");
        assertThat(slowed.body()).contains("أعد المحاولة بعد 5 ثوان");
        clock.advance(Duration.ofSeconds(6));
        assertThat(signIn(admin.email(), "another guess").status()).isEqualTo(401);
        clock.advance(Duration.ofSeconds(6));
        assertThat(signIn(admin.email(), PASSWORD).status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(6));
        assertThat(signIn(admin.email(), PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void manyGuessesAtOnceAreSlowedToo() throws Exception {
        browser.get("/desk/sign-in");
        var fields = Map.of(
                "_csrf", browser.hiddenField("/desk/sign-in", "_csrf"), "email", admin.email(), "password", "guess");
        try (var all = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> all.submit(
                            () -> browser.post("/desk/sign-in", fields).status()))
                    .toList();
            int tried = 0;
            for (var answer : answers) if (answer.get() == 401) tried++;
            assertThat(tried).isEqualTo(5);
        }
    }

    @Test
    void anAccountClosedWhileSignedInIsOutAtOnce() {
        Official other = SomeOfficials.admin(officials);
        browser.signIn(other.email(), PASSWORD);
        assertThat(browser.get("/admin/accounts").status()).isEqualTo(200);
        officials.deactivate(admin, other.id());
        assertThat(browser.get("/admin/accounts").location()).startsWith("/desk/sign-in");
        browser.get("/desk/sign-in");
        assertThat(signIn(other.email(), PASSWORD).status()).isEqualTo(401);
        officials.reactivate(admin, other.id());
        assertThat(browser.get("/admin/accounts").location()).startsWith("/desk/sign-in");
    }

    @Test
    void aRightTakenAwayIsGoneAtTheNextRequest() {
        Official other = SomeOfficials.admin(officials);
        browser.signIn(other.email(), PASSWORD);
        assertThat(browser.get("/admin/accounts").status()).isEqualTo(200);
        officials.revoke(
                admin,
                other.id(),
                officials.getAccount(other.id()).memberships().getFirst().id());
        assertThat(browser.get("/admin/accounts").status()).isEqualTo(403);
    }

    @Test
    void theSessionAndTheFormTokenAreNewAfterTheSignIn() {
        browser.signIn(admin.email(), PASSWORD);
        String first = browser.cookie("desk").orElseThrow();
        String token = browser.cookie("XSRF-TOKEN").orElse("");
        browser.get("/admin/accounts");
        browser.post("/desk/sign-out", browser.hiddenFields("/desk/sign-out"));
        Visitor fixed = new Visitor(port);
        fixed.get("/desk/sign-in");
        String before = fixed.cookie("XSRF-TOKEN").orElseThrow();
        fixed.signIn(admin.email(), PASSWORD);
        assertThat(fixed.cookie("desk").orElseThrow()).isNotEqualTo(first);
        fixed.get("/admin/accounts");
        assertThat(fixed.cookie("XSRF-TOKEN").orElseThrow())
                .isNotEqualTo(before)
                .isNotEqualTo(token);
    }

    @Test
    void signsOutByPostOnly() {
        browser.signIn(admin.email(), PASSWORD);
        browser.get("/desk/sign-out");
        var page = browser.get("/admin/accounts");
        assertThat(page.status()).isEqualTo(200);
        assertThat(browser.submit("/desk/sign-out", Map.of()).location()).isEqualTo("/desk/sign-in?out");
        assertThat(browser.get("/admin/accounts").location()).startsWith("/desk/sign-in");
    }

    @Test
    void anotherSiteCanSignNobodyInOrOut() {
        browser.get("/desk/sign-in");
        assertThat(browser.post("/desk/sign-in", Map.of("email", admin.email(), "password", PASSWORD))
                        .location())
                .isEqualTo("/desk/sign-in?again");
        assertThat(browser.get("/desk/sign-in?again").body()).contains("بقيت هذه الصفحة مفتوحة طويلا");
    }

    @Test
    void whoHasATemporaryPasswordGoesNoFurtherThanItsChange() {
        var created = officials
                .create(
                        admin,
                        new NewOfficial(
                                "temporary" + admin.id() + "@test.ma",
                                new LocalText("نور", "Nour"),
                                Language.AR,
                                java.util.List.of(Membership.of(Role.ADMIN, 1)),
                                null))
                .get();
        String given = java.util.Objects.requireNonNull(created.temporaryPassword());
        browser.signIn(created.official().email(), given);
        assertThat(browser.get("/admin/accounts").location()).isEqualTo("/desk/me/password");
        assertThat(browser.get("/desk/me/password").status()).isEqualTo(200);
        assertThat(browser.submit("/desk/me/password", Map.of("old-password", given, "password", "جملة جديدة طويلة"))
                        .location())
                .startsWith("/desk/me");
        assertThat(browser.get("/admin/accounts").status()).isEqualTo(200);
    }

    @Test
    void signInsAreJournalledWithoutAddresses() {
        browser.get("/desk/sign-in");
        signIn(admin.email(), "wrong password");
        signIn(admin.email(), PASSWORD);
        assertThat(jdbc.sql(
                                "select action from platform.audit where subject = ? and action like 'sign-in%' order by id")
                        .param("account:" + admin.id())
                        .query(String.class)
                        .list())
                .containsExactly("sign-in.refused", "sign-in");
        assertThat(jdbc.sql("select count(*) from platform.audit where detail like '%@%' or subject like '%@%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from accounts.sign_in_attempt where key like '%@%' or key like '%127.0%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSignInHoldsNoSessionBeforeItSucceeds() {
        browser.get("/desk/sign-in");
        signIn(admin.email(), "wrong password");
        assertThat(browser.cookie("desk")).isEmpty();
        signIn(admin.email(), PASSWORD);
        assertThat(browser.cookie("desk")).isPresent();
    }

    private Visitor.Answer signIn(String email, String password) {
        return browser.submit("/desk/sign-in", Map.of("email", email, "password", password));
    }
}
