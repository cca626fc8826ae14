package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.files.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are not what they say, or too large, or cut off: told by name, and what was sent before is kept. */
@ChikayaTest
class BadUploadsTest {

    @LocalServerPort
    int port;

    private Citizen atEvidence() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).nowhere().to("unknown");
        citizen.browser.get("/new/evidence");
        return citizen;
    }

    private static Visitor.Answer upload(Citizen citizen, String name, byte[] content) {
        return citizen.browser.upload("/new/evidence", Map.of("then", "add"), "files", Map.of(name, content));
    }

    @Test
    void aPictureNamedAsAPaperIsKeptAsWhatItIs() {
        Citizen citizen = atEvidence();
        assertThat(upload(citizen, "وصل.pdf", Samples.jpeg()).status()).isEqualTo(303);
        assertThat(citizen.browser.get("/new/evidence").body())
                .contains("وصل.jpg")
                .doesNotContain("وصل.pdf");
    }

    @Test
    void aPageNamedAsAPictureIsRefused() {
        Visitor.Answer answer = upload(
                atEvidence(),
                "صورة.jpg",
                "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.errors(answer.body()))
                .contains("صورة.jpg", "ليس صورة حقيقية")
                .as("he is not told to send what he thinks he sent")
                .doesNotContain("JPEG");
    }

    @Test
    void aDocumentThatGrowsWithoutEndIsRefused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        entries.put("word/document.xml", new byte[80 << 20]);
        byte[] bomb = Samples.zip(entries);
        assertThat(bomb.length).isLessThan(1 << 20);
        Visitor.Answer answer = upload(atEvidence(), "تقرير.docx", bomb);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.errors(answer.body())).contains("تقرير.docx");
    }

    @Test
    void aFileOfTwentyFiveMegabytesIsRefusedAndTheOthersAreKept() {
        Citizen citizen = atEvidence();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("صغيرة.jpg", Samples.jpeg());
        byte[] large = new byte[25 << 20];
        System.arraycopy(Samples.pdf(), 0, large, 0, Samples.pdf().length);
        files.put("كبيرة.pdf", large);
        Visitor.Answer answer = citizen.browser.upload("/new/evidence", Map.of(), "files", files);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Citizen.errors(answer.body())).contains("كبيرة.pdf", "20");
        assertThat(answer.body()).contains("صغيرة.jpg");
    }

    @Test
    void anEmptyFileAndOneWithAHostileNameDoNoHarm() {
        Citizen citizen = atEvidence();
        assertThat(upload(citizen, "فارغ.jpg", new byte[0]).status()).isEqualTo(422);
        citizen.browser.get("/new/evidence");
        Visitor.Answer answer = upload(citizen, "../../etc/<b>passwd</b>.jpg", Samples.jpeg());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(citizen.browser.get("/new/evidence").body()).doesNotContain("../", "<b>passwd");
    }

    @Test
    void anUploadCutHalfWayLosesNothingThatWasThere() throws Exception {
        Citizen citizen = atEvidence();
        assertThat(upload(citizen, "أولى.jpg", Samples.jpeg()).status()).isEqualTo(303);
        citizen.browser.get("/new/evidence");
        String boundary = UUID.randomUUID().toString();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + citizen.browser.hiddenField("/new/evidence", "_csrf") + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"مقطوعة.jpg\"\r\n\r\n";
        try (Socket line = new Socket("localhost", port)) {
            OutputStream out = line.getOutputStream();
            out.write(("POST /new/evidence HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                            + "\r\nCookie: draft="
                            + citizen.browser.cookie("draft").orElseThrow()
                            + "\r\nContent-Type: multipart/form-data; boundary=" + boundary
                            + "\r\nContent-Length: 5000000\r\n\r\n" + head)
                    .getBytes(StandardCharsets.UTF_8));
            out.write(Samples.jpeg());
            out.flush();
        }
        Visitor.Answer page = citizen.browser.get("/new/evidence");
        assertThat(page.body()).contains("أولى.jpg").doesNotContain("مقطوعة.jpg");
        assertThat(upload(citizen, "ثانية.jpg", Samples.image("jpg", 20, 20)).status())
                .isEqualTo(303);
        assertThat(citizen.browser.get("/new/evidence").body()).contains("أولى.jpg", "ثانية.jpg");
    }
}
