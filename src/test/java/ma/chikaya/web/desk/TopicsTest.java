package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.decide;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a case is about, in words. */
@ChikayaTest
class TopicsTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void aHandlerCorrectsTheTopicAndReadsItsNameEverywhere() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Receipt other = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        Map<String, String> lighting = Map.of("subject", "إنارة", "kind", "complaint", "topic", "streets.lighting");
        assertThat(khadija.get(path(receipt) + "/correct").body())
                .contains("<optgroup label=\"الطرق والأزقة والإنارة\">", ">الإنارة العمومية</option>");
        String page = decide(khadija, receipt, "correct", lighting).body();
        assertThat(page).contains("الإنارة العمومية").doesNotContain("streets.lighting");
        assertThat(khadija.get(path(receipt) + "?lang=fr").body()).contains("Éclairage public");

        assertThat(khadija.open("/desk?lang=ar&topic=streets").body())
                .contains(path(receipt))
                .doesNotContain(path(other));
        assertThat(khadija.open("/desk?topic=streets.lighting").body()).contains(path(receipt));
        assertThat(khadija.open("/desk?topic=str%25").body()).doesNotContain(path(receipt));
    }

    @Test
    void whatIsRegisteredIsSortedByItsWords() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        khadija.get("/desk/register");
        Visitor.Answer sent = khadija.submit(
                "/desk/register",
                Map.of(
                        "channel", "paper",
                        "receivedOn", "2026-11-20",
                        "kind", "complaint",
                        "text", "الإنارة العمومية مقطوعة في زنقتنا وأعمدة الإنارة كلها طافية.",
                        "type", "resident",
                        "name", "فاطمة أوبلا",
                        "phone", "0661234567",
                        "body", Integer.toString(commune.body().id())));
        assertThat(sent.status()).as(DeskTests.errors(sent.body())).isEqualTo(302);
        String code = sent.location().replaceAll("\\D", "");
        assertThat(khadija.get("/desk/case/" + code).body()).contains("الإنارة العمومية</bdi>");
    }

    @Test
    void anUnknownTopicIsRefused() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        for (String topic : new String[] {"no.such", "streets"}) {
            khadija.get(path(receipt) + "/correct");
            Visitor.Answer refused = khadija.submit(
                    path(receipt) + "/correct", Map.of("subject", "إنارة", "kind", "complaint", "topic", topic));
            assertThat(refused.status()).as(topic).isEqualTo(422);
            assertThat(refused.body()).contains("اختر الموضوع من اللائحة");
        }
    }
}
