package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdScannerTest {

    private static final byte[] INFECTED = Samples.latin("this one is infected");

    @TempDir
    Path folder;

    @Test
    void sendsTheWholeFileAndBelievesTheAnswer() throws Exception {
        byte[] large = new byte[100_000];
        large[99_999] = 7;
        assertThat(scan(large, "stream: OK\0")).isTrue();
        assertThat(scan(INFECTED, "stream: Eicar-Test-Signature FOUND\0")).isFalse();
    }

    @Test
    void doesNotKnowWhereTheDaemonAnswersOtherwiseOrNotAtAll() throws Exception {
        assertThatThrownBy(() -> scan(INFECTED, "INSTREAM size limit exceeded. ERROR\0"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> scan(INFECTED, "")).isInstanceOf(IOException.class);
        int closed;
        try (ServerSocket server = new ServerSocket(0)) {
            closed = server.getLocalPort();
        }
        Path file = Files.write(folder.resolve("x"), INFECTED);
        assertThatThrownBy(() -> ClamdScanner.at("127.0.0.1:" + closed).isClean(file))
                .isInstanceOf(IOException.class);
    }

    private boolean scan(byte[] bytes, String reply) throws Exception {
        Path file = Files.write(folder.resolve("f"), bytes);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> serve(server, reply));
            boolean clean = new ClamdScanner("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(20)).isClean(file);
            assertThat(received.get()).isEqualTo(bytes);
            return clean;
        }
    }

    private static byte[] serve(ServerSocket server, String reply) {
        try (Socket client = server.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int length; (length = in.readInt()) > 0; ) all.writeBytes(in.readNBytes(length));
            client.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
            return all.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
