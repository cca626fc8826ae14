package ma.chikaya.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** ClamAV's daemon over TCP, command {@code INSTREAM} (clamd(8)): lengths in front of blocks, a zero ends. */
final class ClamdScanner implements Scanner {

    private static final int MAX_REPLY = 4096;

    private final String host;
    private final int port;
    private final Duration patience;

    ClamdScanner(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /** Reads {@code host:port}; the port may be left out (3310). */
    static ClamdScanner at(String address) {
        int colon = address.lastIndexOf(':');
        boolean told = colon >= 0 && !address.endsWith("]");
        return new ClamdScanner(
                told ? address.substring(0, colon) : address,
                told ? Integer.parseInt(address.substring(colon + 1)) : 3310,
                Duration.ofSeconds(30));
    }

    @Override
    public boolean isClean(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.connect(new InetSocketAddress(host, port), 5_000);
            try (InputStream in = Files.newInputStream(file)) {
                send(in, new DataOutputStream(socket.getOutputStream()));
            }
            String reply = reply(socket.getInputStream());
            if (reply.endsWith(" OK")) return true;
            if (reply.endsWith(" FOUND")) return false;
            throw new IOException("clamd answered: " + reply);
        }
    }

    private static void send(InputStream in, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] block = new byte[1 << 14];
        for (int count; (count = in.read(block)) > 0; ) {
            out.writeInt(count);
            out.write(block, 0, count);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String reply(InputStream in) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        for (int value; (value = in.read()) > 0 && reply.size() < MAX_REPLY; ) reply.write(value);
        return reply.toString(StandardCharsets.US_ASCII).strip();
    }
}
