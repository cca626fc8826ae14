package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service answers with its report, which stays inside. */
@ChikayaTest
class ServiceReportTest {

    private static final byte[] REPORT = "محضر معاينة: ستة أعمدة مطفأة في الزنقة".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Test
    void theHandlerReadsTheReportAndTheCitizenDoesNot() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        assertThat(cases.circulate(
                                commune.khadija(),
                                receipt.submissionId(),
                                0,
                                Set.of(commune.works().id()),
                                "هل عاينتم؟",
                                null,
                                clock.today().plusDays(5))
                        .isDone())
                .isTrue();
        Visitor said = signIn(port, commune.said());
        String asked = "/desk/asked/" + receipt.code().digits();
        said.get(asked);
        assertThat(said.upload(asked, Map.of("answer", "عاينا المكان"), "files", Map.of("mahdar.txt", REPORT))
                        .location())
                .contains("did=request");

        UUID file = cases.find(commune.khadija(), receipt.code())
                .orElseThrow()
                .attachments()
                .getFirst()
                .fileId();
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.get(path(receipt)).body()).contains("mahdar.txt");
        assertThat(khadija.get(path(receipt) + "/files/" + file).status()).isEqualTo(200);
        assertThat(said.get(path(receipt) + "/files/" + file).status()).isEqualTo(404);
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().attachments())
                .isEmpty();
    }
}
