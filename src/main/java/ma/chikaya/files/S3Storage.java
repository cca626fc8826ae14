package ma.chikaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A bucket of an S3-compatible store, one object a file, spread over the bucket by the random end of the id. */
final class S3Storage implements Storage {

    private static final String FOLDER = "files/";
    private static final int TRIES = 3;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String bucket;
    private final S3Signature signature;
    private final InstantSource clock;

    S3Storage(URI endpoint, S3Settings settings, InstantSource clock) {
        bucket = endpoint.toString().replaceAll("/+$", "") + "/" + settings.bucket();
        signature = new S3Signature(settings.region(), settings.accessKey(), settings.secretKey());
        this.clock = clock;
    }

    @Override
    public void put(UUID id, Path ready, String sha256, long size) throws IOException {
        var body = HttpRequest.BodyPublishers.ofFile(ready);
        try (InputStream answer = send("PUT", object(id), Map.of(), body, sha256)) {
            answer.transferTo(java.io.OutputStream.nullOutputStream());
        }
        Files.delete(ready);
    }

    @Override
    public InputStream open(UUID id, long from, long length) throws IOException {
        Map<String, String> range = Map.of("range", "bytes=" + from + "-" + (from + length - 1));
        return new Bounded(send("GET", object(id), range, null, S3Signature.NOTHING), length);
    }

    @Override
    public void delete(UUID id) throws IOException {
        send("DELETE", object(id), Map.of(), null, S3Signature.NOTHING).close();
    }

    @Override
    public void listPutBefore(Instant before, Consumer<UUID> found) throws IOException {
        String next = "";
        do {
            String query = (next.isEmpty() ? "" : "continuation-token=" + encode(next) + "&") + "list-type=2&prefix="
                    + encode(FOLDER);
            try (InputStream answer =
                    send("GET", URI.create(bucket + "?" + query), Map.of(), null, S3Signature.NOTHING)) {
                next = S3Listing.read(answer, before, found);
            }
        } while (!next.isEmpty());
    }

    private URI object(UUID id) {
        String name = id.toString();
        return URI.create(bucket + "/" + FOLDER + name.substring(32, 34) + "/" + name);
    }

    /** Asks again where the store is busy; the answer's body is the caller's to close. */
    private InputStream send(
            String method,
            URI address,
            Map<String, String> more,
            HttpRequest.@Nullable BodyPublisher body,
            String payload)
            throws IOException {
        for (int round = 1; ; round++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(60))
                    .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : body);
            signature.headers(method, address, more, payload, clock.instant()).forEach(request::header);
            try {
                HttpResponse<InputStream> answer =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                int status = answer.statusCode();
                if (status / 100 == 2) return answer.body();
                answer.body().close();
                if (status == 404 && method.equals("DELETE")) return InputStream.nullInputStream();
                if (status < 500 || round == TRIES) {
                    throw new IOException(method + " " + address.getPath() + " was answered " + status);
                }
                Thread.sleep(200L * round);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
