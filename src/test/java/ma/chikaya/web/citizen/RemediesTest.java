package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.escalation.Escalating;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Silence has consequences people can see: the missed day, the ways on, the Médiateur's clock. */
@ChikayaTest
class RemediesTest {

    @Autowired
    Escalating escalating;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void onTheDayTheLawIsMissedThePageSaysSoAndOffersTheFileForMachines() {
        Receipt receipt = cast.file(Kind.COMPLAINT, cast.aCommune().body().id(), "الضو طافي");
        clock.advanceDays(20);
        escalating.work();
        Visitor fatima = new Visitor(port);
        String path = "/track/" + receipt.code();
        String page =
                fatima.open("/t/" + receipt.code() + "/" + receipt.token()).body();
        assertThat(page).contains("مضى الأجل ولم يصلك شيء", "رفع ملفك إلى", path + "/mediateur.json");

        String json = new String(fatima.download(path + "/mediateur.json"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"type\":\"MISSED\"", "\"internal\":true", "\"chain\":");
        assertThat(json).doesNotContain("REMINDED");
        assertThat(new Visitor(port).get(path + "/mediateur.json").status())
                .as("not for strangers")
                .isEqualTo(404);
    }

    @Test
    void theMediatorsClockStandsOnTheFileOnceItsAuthorSaysSinceWhen() {
        Citizen aicha = Citizen.at(port);
        Citizen.Receipt receipt = aicha.fill(Citizen.LIGHT, "unknown").send();
        aicha.browser.open(receipt.path());
        assertThat(new String(aicha.browser.download(receipt.path() + "/mediateur.json"), StandardCharsets.UTF_8))
                .contains("\"noCourtSeized\":true", "\"identity\":[{");
        aicha.browser.open(receipt.path());
        var wrong = aicha.browser.submit(receipt.path() + "/mediator", Map.of("on", "2031-01-01"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("اختر يوما بين إيداع الملف واليوم", "href=\"#on\"");
        aicha.browser.open(receipt.path());
        var told = aicha.browser.submit(
                receipt.path() + "/mediator", Map.of("on", clock.today().toString()));
        assertThat(told.location()).isEqualTo(receipt.path() + "?done=mediator");
        assertThat(aicha.browser.open(receipt.path()).body())
                .contains("23 يناير 2027")
                .doesNotContain("action=\"" + receipt.path() + "/mediator\"");
    }

    @Test
    void aMeasureNobodyAskedAboutIsNotConfirmed() {
        Citizen aicha = Citizen.at(port);
        Citizen.Receipt receipt = aicha.fill(Citizen.LIGHT, "unknown").send();
        aicha.browser.open(receipt.path());
        String token = aicha.browser.hiddenField(receipt.path() + "/mediator", "_csrf");
        var answer =
                aicha.browser.post(receipt.path() + "/measure", Map.of("_csrf", token, "which", "0-1", "done", "yes"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(aicha.browser
                        .post(receipt.path() + "/measure", Map.of("_csrf", token, "which", "x"))
                        .status())
                .isEqualTo(422);
    }
}
