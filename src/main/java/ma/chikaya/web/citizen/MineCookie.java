package ma.chikaya.web.citizen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.citizens.CitizenAccount;
import ma.chikaya.citizens.Citizens;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** A browser signed in to a citizen's account, for thirty days or until it leaves. */
@Component
class MineCookie {

    private static final String NAME = "mine";
    private static final String PURPOSE = "citizen-account";
    private static final Duration GOOD = Duration.ofDays(30);

    private final Signed signed;
    private final Citizens citizens;

    MineCookie(Signed signed, Citizens citizens) {
        this.signed = signed;
        this.citizens = citizens;
    }

    void set(HttpServletRequest request, HttpServletResponse response, CitizenAccount account) {
        String subject = account.id() + "_" + account.version();
        DraftCookie.set(request, response, NAME, signed.write(PURPOSE, subject, GOOD), "/", GOOD);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        DraftCookie.set(request, response, NAME, "", "/", Duration.ZERO);
    }

    /** Asks the database only where the browser has such a cookie. */
    Optional<CitizenAccount> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) return Optional.empty();
        return signed.read(PURPOSE, cookie.getValue())
                .map(subject -> subject.split("_", 2))
                .flatMap(parts -> citizens.find(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
    }
}
