package ma.chikaya.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.accounts.FirstAdministrator;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.platform.Settings;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** An installation without accounts; what happens here is rolled back, for the other tests have accounts. */
@ChikayaTest
class FirstAdministratorTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    FirstAdministrator first;

    @Autowired
    Officials officials;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private Cookie cookie = new Cookie("none", "");
    private String token = "";

    @BeforeEach
    void aBrowser() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    @Transactional
    void isMadeOnceByWhoeverKnowsTheCodeOfTheTerminal() throws Exception {
        forgetAllAccounts();
        String code = codeOf(first.lines());
        Path file = settings.data().resolve("setup-code");
        assertThat(Files.readString(file)).isEqualTo(code);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(codeOf(first.lines())).isEqualTo(code);

        web.perform(get("/desk/sign-in")).andExpect(redirectedUrl("/desk/first"));
        openPage();
        create("wrong", "a long enough phrase").andExpect(content().string(Matchers.containsString("setup-code")));
        create(code, "short").andExpect(content().string(Matchers.containsString("10")));
        assertThat(officials.isEmpty()).isTrue();

        create(" " + code.toUpperCase(java.util.Locale.ROOT), "a long enough phrase")
                .andExpect(redirectedUrl("/desk/sign-in?first"));
        assertThat(officials.find("first@chikaya.ma").orElseThrow().has(Role.ADMIN))
                .isTrue();
        assertThat(file).doesNotExist();
        assertThat(first.lines()).isEmpty();
        web.perform(get("/desk/first")).andExpect(status().isNotFound());
        create(code, "a long enough phrase");
        assertThat(jdbc.sql("select count(*) from accounts.account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Transactional
    void guessingTheCodeIsSlowed() throws Exception {
        forgetAllAccounts();
        String code = codeOf(first.lines());
        openPage();
        for (int i = 0; i < 5; i++) create("guess-" + i, "a long enough phrase");
        create(code, "a long enough phrase").andExpect(status().is(422));
        assertThat(officials.isEmpty()).isTrue();
    }

    @Test
    void doesNotExistWhereSomebodyHasAnAccount() throws Exception {
        SomeOfficials.admin(officials);
        web.perform(get("/desk/first")).andExpect(status().isNotFound());
        assertThat(first.lines()).isEmpty();
    }

    private org.springframework.test.web.servlet.ResultActions create(String code, String password) throws Exception {
        return web.perform(post("/desk/first")
                .cookie(cookie)
                .param("_csrf", token)
                .param("code", code)
                .param("name-ar", "الأولى")
                .param("name-fr", "La première")
                .param("email", "first@chikaya.ma")
                .param("password", password));
    }

    /** The form's token by the page itself: Spring's test token would stay in the application for the other tests. */
    private void openPage() throws Exception {
        var answer = web.perform(get("/desk/first"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        cookie = java.util.Objects.requireNonNull(answer.getCookie("XSRF-TOKEN"));
        token = answer.getContentAsString().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private void forgetAllAccounts() {
        for (String table : List.of("absence", "membership", "account", "sign_in_attempt")) {
            jdbc.sql("delete from accounts." + table).update();
        }
    }

    private static String codeOf(List<String> lines) {
        return lines.get(1).replaceAll(".*code ([a-z0-9-]+) .*", "$1");
    }
}
