package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.directory.Bodies;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The dossier for the Médiateur: ready from the first day, for the person who filed and for nobody else. */
@ChikayaTest
class MediatorPageTest {

    @Autowired
    Bodies bodies;

    @LocalServerPort
    int port;

    @Test
    void holdsIdentityMandateStepsAndTheStatementOnCourts() throws IOException {
        Citizen aicha = Citizen.at(port, "fr");
        Citizen.Receipt receipt = aicha.tell("Le lampadaire est éteint depuis trois mois.")
                .inTiznit()
                .to("unknown")
                .withoutEvidence()
                .as(Map.of(
                        "type", "group",
                        "name", "Aïcha Bennani",
                        "organisation", "Habitants de la rue des Cèdres",
                        "groupSize", "12",
                        "mandate", "Mandat signé par les douze habitants",
                        "identityType", "cnie",
                        "identityNumber", "AB123456"))
                .send();
        String path = "/track/" + receipt.code();
        assertThat(aicha.browser.open(path).body()).contains("href=\"" + path + "/mediateur.pdf\"");
        assertThat(text(aicha.browser.download(path + "/mediateur.pdf")))
                .contains("Dossier pour le Médiateur du Royaume", "Aïcha Bennani", "AB123456", "12")
                .contains("Mandat signé par les douze habitants", "Habitants de la rue des Cèdres")
                .contains("Le lampadaire est éteint depuis trois mois.", "Réclamation enregistrée")
                .contains("Je déclare qu’aucun tribunal n’est saisi de cette affaire.", "Date et signature");
    }

    @Test
    void leavesNoPlaceholderUnfilledInAnyLanguage() throws IOException {
        Citizen aicha = Citizen.at(port);
        String path = aicha.fill(Citizen.LIGHT, "unknown").send().path();
        for (String language : List.of("ar", "fr", "zgh")) {
            aicha.browser.get("/?lang=" + language);
            for (String paper : List.of("/mediateur.pdf", "/receipt.pdf")) {
                assertThat(text(aicha.browser.download(path + paper)))
                        .as(language + paper)
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void theSupervisingAuthorityHasALetterReadyToSign() throws IOException {
        Citizen aicha = Citizen.at(port, "fr");
        String tiznit =
                Integer.toString(bodies.getByCode("COM-" + Citizen.TIZNIT).id());
        String path = aicha.fill(Citizen.LIGHT, tiznit).send().path();
        assertThat(aicha.browser.open(path).body()).contains("href=\"" + path + "/supervisor.pdf\"");
        assertThat(text(aicha.browser.download(path + "/supervisor.pdf")))
                .contains("Lettre à l’autorité de tutelle", "Province de Tiznit", "de la commune de Tiznit")
                .contains("Date et signature")
                .doesNotContain("{");
        assertThat(new Visitor(port).get(path + "/supervisor.pdf").status()).isEqualTo(404);
        String unknown = Citizen.at(port).fill(Citizen.LIGHT, "unknown").send().path();
        assertThat(aicha.browser.get(unknown + "/supervisor.pdf").status()).isEqualTo(404);
    }

    @Test
    void opensToNobodyElse() {
        Citizen aicha = Citizen.at(port);
        Citizen.Receipt receipt = aicha.fill(Citizen.LIGHT, "unknown").send();
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get("/track/" + receipt.code() + "/mediateur.pdf").status())
                .isEqualTo(404);
        assertThat(stranger.get("/track/000000000000/mediateur.pdf").status()).isEqualTo(404);
        assertThat(stranger.get("/track/x/mediateur.pdf").status()).isEqualTo(404);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
        }
    }
}
