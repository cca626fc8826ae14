package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the reading of a text does for its writer. */
@ChikayaTest
class ReadingTest {

    private static final String WIRE = "سلك عريان طايح قدام المدرسة والدراري كيدوزو حداه، شي واحد غادي يموت";

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient sql;

    @Test
    void whoIsInDangerSeesTheEmergencyNumbersAtOnceAndTheDeskSeesTheDanger() {
        Citizen citizen = Citizen.at(port).tell(WIRE);
        assertThat(citizen.browser.get("/new/place").body()).contains("id=\"danger\"", "tel:19", "tel:177", "tel:15");
        assertThat(citizen.browser.get("/new/tell?change").body()).contains("id=\"danger\"");
        citizen.inTiznit();
        assertThat(citizen.browser.get("/new/body").body()).contains("id=\"danger\"");
        Citizen.Receipt receipt =
                citizen.to("unknown").withoutEvidence().as(Map.of()).send();
        assertThat(isMarked(receipt)).isTrue();
    }

    @Test
    void noAlarmIsRaisedForALamp() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT);
        assertThat(citizen.browser.get("/new/place").body()).doesNotContain("id=\"danger\"");
        Citizen.Receipt receipt =
                citizen.inTiznit().to("unknown").withoutEvidence().as(Map.of()).send();
        assertThat(isMarked(receipt)).isFalse();
    }

    @Test
    void whatAHandlerWillMissIsAskedBeforeSendingAndNeverBlocks() {
        Citizen citizen =
                Citizen.at(port, "fr").fill("Mon dossier de remboursement CNSS est bloqué, rien ne bouge", "unknown");
        String page = Citizen.words(citizen.browser.get("/new/check").body());
        assertThat(page)
                .contains("L’administration vous demandera peut-être")
                .contains("Quand cela s'est passé")
                .contains("Le numéro du dossier");
        assertThat(citizen.send().code()).isNotEmpty();
    }

    @Test
    void aDarijaSentenceInLatinLettersFindsItsCommuneWithTheReason() {
        String page = Citizen.at(port, "fr")
                .tell("dow dyal zen9a tafi hadi chhar w hta wahed ma ja")
                .inTiznit()
                .browser
                .get("/new/body")
                .body();
        assertThat(Citizen.words(page))
                .contains("Commune de Tiznit", "Parce que vous avez écrit", "dow dyal zen9a tafi", "Éclairage public");
    }

    private boolean isMarked(Citizen.Receipt receipt) {
        var id = cases.open(TrackingCode.find(receipt.code()).orElseThrow(), receipt.pin())
                .orElseThrow()
                .id();
        return Scoped.as(
                Acting.system(),
                () -> sql.sql("select danger from casework.submission where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single());
    }
}
