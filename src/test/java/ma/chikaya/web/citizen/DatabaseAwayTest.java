package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.platform.DatabaseAway;
import ma.chikaya.platform.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The database is gone for a while: people are told to try again, and what they typed is still on the page. */
@ChikayaTest
class DatabaseAwayTest {

    private static final String NOTICE = "الخدمة متوقفة للحظات";

    @LocalServerPort
    int port;

    @Autowired
    HikariDataSource pool;

    @Autowired
    Settings settings;

    @Test
    void nothingTypedIsLostWhileFiling() throws Exception {
        Citizen citizen = Citizen.at(port);
        Map<String, Map<String, String>> typed = new LinkedHashMap<>();
        typed.put("/new/tell", Map.of("text", Citizen.LIGHT));
        typed.put(
                "/new/place",
                Map.of(
                        "region",
                        "09",
                        "province",
                        "09.581",
                        "commune",
                        Citizen.TIZNIT,
                        "words",
                        "حي النخيل، قرب المسجد"));
        typed.put("/new/you", Map.of("type", "resident", "name", "عائشة بناني", "phone", citizen.phone));
        for (var one : typed.entrySet()) {
            if (one.getKey().equals("/new/you")) citizen.to("unknown").withoutEvidence();
            String question = one.getKey();
            assertThat(citizen.browser.get(question).status()).isEqualTo(200);
            Visitor.Answer away = whileAway(() -> citizen.browser.submit(question, one.getValue()));
            assertThat(away.status()).as(question).isEqualTo(503);
            assertThat(Citizen.words(away.body())).as(question).contains(NOTICE);
            one.getValue().values().stream()
                    .filter(value -> value.length() > 6)
                    .forEach(value -> assertThat(away.body()).as(question).contains(value));
            assertThat(pressedAgain(citizen.browser, question, one.getValue()).status())
                    .as(question)
                    .isEqualTo(303);
        }
        assertThat(citizen.browser.get("/new/check").status()).isEqualTo(200);
        Visitor.Answer sent = whileAway(() -> citizen.browser.submit("/new/check", Map.of("noCourt", "1")));
        assertThat(sent.status()).isEqualTo(503);
        assertThat(sent.body()).doesNotContain("id=\"errors\"");
        assertThat(pressedAgain(citizen.browser, "/new/check", Map.of("noCourt", "1"))
                        .location())
                .isEqualTo("/new/receipt");
        assertThat(citizen.receipt().code()).hasSize(12);
    }

    @Test
    void aMessageComesBackWithItsWords() throws Exception {
        Citizen citizen = Citizen.at(port);
        Citizen.Receipt receipt = citizen.fill(Citizen.LIGHT, "unknown").send();
        Visitor browser = new Visitor(port);
        browser.get("/?lang=ar");
        browser.get(receipt.path());
        browser.open(
                browser.submit(receipt.path(), Map.of("key", citizen.phone)).location());
        String words = "ما زال الضوء مطفأ إلى اليوم في زنقتنا.";
        Visitor.Answer away = whileAway(() -> browser.submit(receipt.path() + "/message", Map.of("text", words)));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body()).contains(words);
        Visitor.Answer page = whileAway(() -> browser.get(receipt.path()));
        assertThat(page.status()).isEqualTo(503);
    }

    /** As the page asks: after a moment, the same button. */
    private static Visitor.Answer pressedAgain(Visitor browser, String question, Map<String, String> fields)
            throws InterruptedException {
        Visitor.Answer answer = browser.submit(question, fields);
        for (int i = 0; i < 20 && answer.status() == 503; i++) {
            Thread.sleep(300);
            answer = browser.submit(question, fields);
        }
        return answer;
    }

    private interface Deed {
        Visitor.Answer tried();
    }

    private Visitor.Answer whileAway(Deed deed) throws SQLException, IOException {
        try (DatabaseAway gone = new DatabaseAway(pool, Path.of(settings.data().toString()))) {
            assertThat(gone).isNotNull();
            return deed.tried();
        }
    }
}
