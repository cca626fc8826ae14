package ma.chikaya.web.citizen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Opened;
import ma.chikaya.kernel.TrackingCode;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps one file open in one browser for two hours, sent to that file's addresses only. */
@Component
class CaseCookie {

    private static final String NAME = "case";
    private static final String PURPOSE = "case-view";
    private static final Duration GOOD = Duration.ofHours(2);

    private final Signed signed;

    CaseCookie(Signed signed) {
        this.signed = signed;
    }

    void set(HttpServletRequest request, HttpServletResponse response, TrackingCode code, Opened opened) {
        String who = opened.helper() ? opened.whole() ? "helper" : "standing" : "person";
        String subject = code.digits() + "_" + who + "_" + opened.id();
        DraftCookie.set(request, response, NAME, signed.write(PURPOSE, subject, GOOD), "/track/" + code.digits(), GOOD);
    }

    void clear(HttpServletRequest request, HttpServletResponse response, TrackingCode code) {
        DraftCookie.set(request, response, NAME, "", "/track/" + code.digits(), Duration.ZERO);
    }

    Optional<Opened> find(HttpServletRequest request, TrackingCode code) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) return Optional.empty();
        return signed.read(PURPOSE, cookie.getValue())
                .map(subject -> subject.split("_", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals(code.digits()))
                .map(parts -> new Opened(
                        UUID.fromString(parts[2]), !parts[1].equals("person"), !parts[1].equals("standing")));
    }
}
