package ma.chikaya.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The directory everybody may open: by name, by place, down the lists. */
@ChikayaTest
class OrientationTest {

    @LocalServerPort
    int port;

    private String get(String address) {
        var answer = new Visitor(port).get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String asked(String q) {
        return "/directory?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    @Test
    void isLinkedFromTheFirstPageAndTheFooter() {
        assertThat(get("/")).contains("href=\"/directory\"");
        assertThat(get("/privacy")).contains("href=\"/directory\"");
    }

    @Test
    void findsABodyByNameAndAPlaceWithWhoServesIt() {
        assertThat(get(asked("جماعة تيزنيت"))).contains("href=\"/b/commune-de-tiznit\"");
        String tiznit = get(asked("Tiznit") + "&lang=fr");
        assertThat(tiznit).contains("href=\"/b/commune-de-tiznit\"", "/directory?territory=09.581.01.07");
        assertThat(get("/directory?territory=09.581.01.07"))
                .contains("href=\"/b/commune-de-tiznit\"", "href=\"/b/province-de-tiznit\"");
    }

    @Test
    void goesDownTheListsByFamilyAndTerritory() {
        assertThat(get("/directory")).contains("/directory?family=commune", "/directory?family=ministry");
        assertThat(get("/directory?family=commune")).contains("/directory?family=commune&amp;territory=09");
        assertThat(get("/directory?family=commune&territory=09.581")).contains("href=\"/b/commune-de-tiznit\"");
    }

    @Test
    void whatIsNotFoundSaysSoAndMarkupStaysText() {
        assertThat(get(asked("zzzzqqq"))).contains("لا إدارة ولا مكان بهذا الاسم");
        assertThat(get(asked("<script>alert(1)</script>"))).doesNotContain("<script>alert");
        assertThat(get("/directory?family=nothing&territory=99")).contains("/directory?family=commune");
        assertThat(get(asked("x".repeat(5_000)))).contains("<h1>");
    }
}
