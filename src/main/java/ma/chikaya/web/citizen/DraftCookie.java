package ma.chikaya.web.citizen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import ma.chikaya.intake.Drafts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The browser's hold on a draft, and after filing, for a short while, on its receipt. */
final class DraftCookie {

    private static final String NAME = "draft";

    private DraftCookie() {}

    static Optional<String> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isBlank() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, NAME, token, "/", Drafts.KEPT);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, NAME, "", "/", Duration.ZERO);
    }

    static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            String path,
            Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
