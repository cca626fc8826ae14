package ma.chikaya.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A store in memory that answers only rightly signed requests, lists two objects a page, and fails when told. */
final class FakeS3 implements AutoCloseable {

    static final S3Signature RIGHT = new S3Signature("ma-1", "key", "secret");

    final Map<String, byte[]> objects = new TreeMap<>();
    final Map<String, Instant> times = new TreeMap<>();
    final Deque<Integer> failures = new ArrayDeque<>();
    private final HttpServer server;

    FakeS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!failures.isEmpty()) {
            answer(exchange, failures.remove(), new byte[0]);
            return;
        }
        if (!isSigned(exchange, body)) {
            answer(exchange, 403, new byte[0]);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String name = path.replaceFirst("^/bucket/?", "");
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(name, body);
                times.put(name, Instant.parse("2026-11-20T00:00:00Z"));
                answer(exchange, 200, new byte[0]);
            }
            case "DELETE" -> answer(exchange, objects.remove(name) == null ? 404 : 204, new byte[0]);
            default -> {
                byte[] object = objects.get(name);
                if (name.isEmpty())
                    answer(exchange, 200, listing(exchange.getRequestURI().getQuery()));
                else if (object == null) answer(exchange, 404, new byte[0]);
                else
                    answer(
                            exchange,
                            206,
                            part(object, exchange.getRequestHeaders().getFirst("Range")));
            }
        }
    }

    private byte[] listing(String query) {
        String after = query.startsWith("continuation-token=") ? query.substring(19, query.indexOf('&')) : "";
        List<String> rest = objects.keySet().stream()
                .filter(key -> key.compareTo(after) > 0)
                .toList();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult xmlns=\"http://s3/\">");
        for (String key : rest.subList(0, Math.min(2, rest.size()))) {
            xml.append(
                    "<Contents><Key>%s</Key><LastModified>%s</LastModified></Contents>".formatted(key, times.get(key)));
        }
        if (rest.size() > 2) xml.append("<NextContinuationToken>" + rest.get(1) + "</NextContinuationToken>");
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] object, String range) {
        String[] ends = range.substring(6).split("-", -1);
        return Arrays.copyOfRange(object, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1);
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        String range = headers.getFirst("Range");
        Instant time = LocalDateTime.parse(
                        headers.getFirst("X-amz-date"), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"))
                .toInstant(ZoneOffset.UTC);
        Map<String, String> expected = RIGHT.headers(
                exchange.getRequestMethod(),
                endpoint().resolve(exchange.getRequestURI()),
                range == null ? Map.of() : Map.of("range", range),
                digest(body),
                time);
        return Objects.equals(expected.get("Authorization"), headers.getFirst("Authorization"));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
