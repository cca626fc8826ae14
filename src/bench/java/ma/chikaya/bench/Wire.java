package ma.chikaya.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One kept-alive HTTP/1.1 connection, as lean as can be: the generator shares the processors with what it measures. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    record Reply(int status, List<String> cookies, String location, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Reply get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n", new byte[0]);
    }

    Reply post(String path, String headers, String type, byte[] body) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.length + "\r\n" + headers + "\r\n",
                body);
    }

    private Reply send(String head, byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(body);
        boolean fresh = socket == null;
        try {
            return exchange(whole.toByteArray());
        } catch (IOException closed) {
            // A kept connection may be closed just as it is used again; a fresh one may not.
            close();
            if (fresh) throw closed;
            return exchange(whole.toByteArray());
        }
    }

    private Reply exchange(byte[] request) throws IOException {
        InputStream answer = open();
        java.util.Objects.requireNonNull(socket).getOutputStream().write(request);
        String status = line(answer);
        if (status.length() < 12) throw new EOFException();
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        String location = "";
        List<String> cookies = List.of();
        for (String header = line(answer); !header.isEmpty(); header = line(answer)) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "set-cookie" -> {
                    if (cookies.isEmpty()) cookies = new ArrayList<>();
                    cookies.add(value.split(";", 2)[0]);
                }
                default -> {}
            }
        }
        byte[] body = chunked ? chunks(answer) : answer.readNBytes(length);
        if (last) close();
        return new Reply(Integer.parseInt(status.substring(9, 12)), cookies, location, body);
    }

    private InputStream open() throws IOException {
        if (in != null) return in;
        Socket fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE);
        fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 32 * 1024);
        return in;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(32 * 1024);
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException();
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) socket.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
        socket = null;
        in = null;
    }
}
