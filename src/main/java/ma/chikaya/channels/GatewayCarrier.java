package ma.chikaya.channels;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Short messages to a gateway by HTTP, where no message centre is set; it tells nothing of what became of them. */
@Component
class GatewayCarrier implements Carrier, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SmsSettings settings;
    private final HttpClient client;

    GatewayCarrier(SmsSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String channel() {
        return SmppCarrier.SMS;
    }

    @Override
    public boolean isOpen() {
        return settings.isOpen() && !settings.hasCentre();
    }

    @Override
    public List<String> carry(OutgoingRecord message) throws IOException, Refused {
        String form = "to=" + encode(message.getRecipient()) + "&from=" + encode(settings.sender()) + "&text="
                + encode(message.getPlain());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(String.valueOf(settings.url())))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                // A gateway that knows the header sends a repeated message once.
                .header("Idempotency-Key", String.valueOf(message.getId()))
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (settings.token() != null) request.header("Authorization", "Bearer " + settings.token());
        int status = send(request.build());
        if (status / 100 == 2) return List.of();
        if (status == 400 || status == 422) throw new Refused("http-" + status);
        throw new IOException("http-" + status);
    }

    private int send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.net.ConnectException | java.net.http.HttpConnectTimeoutException away) {
            throw away;
        } catch (IOException silent) {
            throw new Doubtful(silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
