package ma.chikaya.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.routing.Taxonomy;
import ma.chikaya.routing.TopicText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The topics on their pages: listed, changed, and what they were. */
@ChikayaTest
class TopicsPagesTest {

    private static final String TOPIC = "culture.amazigh";
    private static final String PATH = "/admin/topics/" + TOPIC;

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Taxonomy taxonomy;

    private Official admin;
    private Visitor browser;
    private TopicText before;

    @BeforeEach
    void anAdministrator() {
        admin = SomeOfficials.admin(officials);
        browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        before = taxonomy.find(TOPIC).orElseThrow();
    }

    @AfterEach
    void asBefore() {
        taxonomy.change(admin.id(), TOPIC, taxonomy.version(TOPIC), before, "كما كان")
                .get();
    }

    @Test
    void aTopicIsRenamedOnItsPageAndTheListSaysSo() {
        assertThat(browser.get("/admin/topics").body()).contains("href=\"" + PATH + "\"");
        browser.get(PATH);
        Map<String, String> form = typed();
        form.put("label-ar", "الأمازيغية في المرفق");
        form.put("reason", "تسمية أوضح");
        assertThat(browser.submit(PATH, form).location()).isEqualTo(PATH + "?done");
        assertThat(browser.get("/admin/topics").body()).contains("الأمازيغية في المرفق");
        assertThat(browser.get(PATH + "?done").body())
                .contains("صار ساريا")
                .contains("تسمية أوضح")
                .contains(admin.name().ar());
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        browser.get(PATH);
        Map<String, String> form = typed();
        form.put("competent", "@NOBODY");
        form.put("reason", "سبب مكتوب");
        Visitor.Answer page = browser.submit(PATH, form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("competent-error").contains("@NOBODY").contains("سبب مكتوب");
    }

    @Test
    void whatIsNoTopicIsNotFound() {
        assertThat(browser.get("/admin/topics/none.such").status()).isEqualTo(404);
        assertThat(browser.get("/admin/topics/streets").status()).isEqualTo(404);
    }

    private Map<String, String> typed() {
        Map<String, String> form = new HashMap<>();
        form.put("label-ar", before.labelAr());
        form.put("label-fr", before.labelFr());
        form.put("label-zgh", before.labelZgh());
        form.put("competent", String.join("\n", before.competent()));
        form.put("conditions", before.conditions());
        form.put("words", before.words());
        return form;
    }
}
