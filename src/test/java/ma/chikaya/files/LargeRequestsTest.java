package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import ma.chikaya.ChikayaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChikayaTest
class LargeRequestsTest {

    @LocalServerPort
    int port;

    @Autowired
    MultipartConfigElement parts;

    @Test
    void spoolsPartsToADiskFolderThatExistsAndJudgesNoSingleFile() {
        assertThat(Path.of(parts.getLocation())).isAbsolute().isDirectory().hasFileName("tmp");
        assertThat(parts.getFileSizeThreshold()).isZero();
        assertThat(parts.getMaxFileSize())
                .as("the files module refuses it with its name")
                .isEqualTo(-1);
        assertThat(parts.getMaxRequestSize()).isEqualTo(LargeRequests.MAX_BYTES);
    }

    /** A browser reads the answer only after it has sent everything: the line must stay open until then. */
    @Test
    void answersARequestThatIsTooLargeOnALineThatStaysOpen() throws Exception {
        long size = LargeRequests.MAX_BYTES + 1;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /anything HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: " + size + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[1 << 16];
            for (long sent = 0; sent < size; sent += block.length) {
                out.write(block, 0, (int) Math.min(block.length, size - sent));
            }
            out.flush();
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            assertThat(status).startsWith("HTTP/1.1 413");
        }
    }
}
