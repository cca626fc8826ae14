package ma.chikaya.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a date is counted: for any day on a page of its own, and for a case beside its dates. */
@ChikayaTest
class DatesPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Test
    void everyPageLeadsToIt() {
        for (String page : List.of("/", "/track", "/privacy")) {
            assertThat(new Visitor(port).get(page).body()).as(page).contains("href=\"/dates\"");
        }
    }

    @Test
    void bothDatesOfTodayAreToldWithoutAnythingTyped() {
        String page = words("/dates?lang=fr");
        assertThat(page)
                .contains("value=\"2026-11-23\"")
                .contains("mardi 8 décembre 2026")
                .contains("vendredi 22 janvier 2027");
    }

    @Test
    void theDaysSkippedAreNamedWithTheReason() {
        String page = words("/dates?filed=2026-01-19&lang=fr");
        assertThat(page)
                .contains(
                        "Le vendredi 20 mars 2026 : jour férié, Aïd Al Fitr (jour 1) (date prévue, pas encore annoncée)")
                .contains("Le dimanche 22 mars 2026 : fin de semaine")
                .contains("Texte : décret n° 2-17-265")
                .contains("Aucun texte trouvé ne limite le compte aux jours ouvrables");
        assertThat(words("/dates?filed=19/01/2026&lang=ar"))
                .contains("يوم الجمعة، 20 مارس 2026: عطلة، عيد الفطر (اليوم 1)")
                .contains("dir=\"rtl\"");
        assertThat(words("/dates?filed=2026-01-19&lang=zgh")).contains("ⵍⵄⵉⴷ ⴰⵎⵥⵢⴰⵏ (1)");
    }

    @Test
    void aLaterReceiptMovesTheAnswerAlone() {
        String page = words("/dates?filed=2026-11-02&received=2026-11-05&lang=fr");
        assertThat(page)
                .contains("mardi 17 novembre 2026")
                .contains("lundi 4 janvier 2027")
                .contains("le jeudi 5 novembre 2026 ne compte pas");
    }

    @Test
    void theRegionIsChosenAndWhoseDaysCountIsSaid() {
        assertThat(words("/dates?filed=2026-11-22&lang=fr")).contains("Seuls les jours fériés nationaux comptent");
        assertThat(words("/dates?filed=2026-11-22&territory=09&lang=fr"))
                .contains("propres à ce lieu", "value=\"09\" selected")
                .doesNotContain("Seuls les jours fériés nationaux comptent");
        assertThat(words("/dates?filed=2026-11-22&territory=%3Cb%3E&lang=fr"))
                .contains("Seuls les jours fériés nationaux comptent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "demain", "0000-01-01", "%3Cscript%3Ealert(1)%3C/script%3E", "%00"})
    void aDayThatIsNoneIsSaidBesideItsField(String typed) {
        Visitor.Answer answer = new Visitor(port).get("/dates?filed=" + typed + "&lang=fr");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"filed-error\"").doesNotContain("<script>alert");
    }

    @Test
    void whatWasReceivedBeforeItWasFiledIsRefused() {
        Visitor.Answer answer = new Visitor(port).get("/dates?filed=2026-11-05&received=2026-11-02&lang=fr");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"received-error\"").contains("value=\"2026-11-02\"");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Comment ces dates sont comptées, le lundi 23 novembre 2026 ne compte pas", //
        "ar, كيف حسبت هذه التواريخ, يوم الاثنين، 23 نونبر 2026 لا يحتسب"
    })
    void theCitizensFileExplainsItsOwnDates(String language, String heading, String start) {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضو ديال الزنقة طافي هادي شهر");
        Visitor browser = new Visitor(port);
        String path = "/track/" + receipt.code().digits();
        browser.get(path + "?lang=" + language);
        browser.submit(path, Map.of("key", receipt.pin()));
        assertThat(plain(browser.get(path).body()))
                .contains(heading, start)
                .contains("/dates?filed=2026-11-23&amp;received=2026-11-23");
    }

    @Test
    void theDeskReadsWhyBesideEachClock() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضو ديال الزنقة طافي هادي شهر");
        String email = commune.khadija().email();
        Visitor browser = new Visitor(port).signIn(email, "a long password " + email);
        String page = plain(browser.get("/desk/case/" + receipt.code().digits()).body());
        assertThat(page.split("لماذا هذا التاريخ", -1)).hasSize(3);
        assertThat(page).contains("آخر يوم، داخل في الأجل: الثلاثاء، 8 دجنبر 2026");
    }

    private String words(String address) {
        Visitor.Answer answer = new Visitor(port).get(address);
        assertThat(answer.status()).isEqualTo(200);
        return plain(answer.body());
    }

    /** Without the marks that isolate names and bind punctuation. */
    private static String plain(String body) {
        return body.replaceAll("</?(bdi|b)\\b[^>]*>", "")
                .replaceAll("[\\u00a0\\u202f]", " ")
                .replaceAll("[\\u2066-\\u2069]", "");
    }
}
