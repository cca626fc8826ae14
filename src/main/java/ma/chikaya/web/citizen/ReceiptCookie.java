package ma.chikaya.web.citizen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Who has just filed sees the receipt, with its PIN, for an hour in the same browser. */
@Component
class ReceiptCookie {

    private static final String NAME = "receipt";
    private static final Duration GOOD = Duration.ofHours(1);

    private final Signed signed;

    ReceiptCookie(Signed signed) {
        this.signed = signed;
    }

    void set(HttpServletRequest request, HttpServletResponse response, UUID submission) {
        String value = signed.write("receipt-view", submission.toString(), GOOD);
        DraftCookie.set(request, response, NAME, value, "/new", GOOD);
    }

    Optional<UUID> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null
                ? Optional.empty()
                : signed.read("receipt-view", cookie.getValue()).map(UUID::fromString);
    }
}
