package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import ma.chikaya.frontline.Exchange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a telephone exchange tells its events; known by its secret. What it sends is described in docs/telephony.md. */
@RestController
class TelephonyHook {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_ID = 200;

    private final Exchange exchange;
    private final JsonMapper json = JsonMapper.shared();

    TelephonyHook(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * 204 once it is taken, also where it was told before; 404 to a stranger, 400 to what says nothing. No more is read
     * than an event is long, whoever sends it.
     */
    @PostMapping("/hooks/telephony")
    ResponseEntity<Void> take(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "X-Chikaya-Signature", defaultValue = "") String signature,
            @RequestHeader(name = "X-Chikaya-Time", defaultValue = "") String time,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST || !exchange.isExchange(authorization, signature, time, body)) {
            return answer(HttpStatus.NOT_FOUND);
        }
        JsonNode told;
        try {
            told = json.readTree(body);
        } catch (JacksonException wrong) {
            return answer(HttpStatus.BAD_REQUEST);
        }
        Optional<Exchange.Event> event = event(text(told, "event"));
        String call = text(told, "call");
        if (event.isEmpty() || call.isBlank() || call.length() > LONGEST_ID) return answer(HttpStatus.BAD_REQUEST);
        exchange.hear(event.get(), call, text(told, "number"), text(told, "official"));
        return answer(HttpStatus.NO_CONTENT);
    }

    private static Optional<Exchange.Event> event(String word) {
        for (Exchange.Event one : Exchange.Event.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) return Optional.of(one);
        }
        return Optional.empty();
    }

    private static String text(JsonNode told, String field) {
        return told.path(field).asString("");
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
