package ma.chikaya.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import ma.chikaya.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The language a reader chose, kept for a year; the cookie says nothing else. */
public final class LanguageCookie {

    private LanguageCookie() {}

    /** The language of a page that answers this request. */
    public static Language of(HttpServletRequest request) {
        return Pages.language(request, request.getRequestURI());
    }

    public static boolean isKept(HttpServletRequest request) {
        return WebUtils.getCookie(request, Pages.COOKIE) != null;
    }

    public static void keep(HttpServletRequest request, HttpServletResponse response, Language language) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Pages.COOKIE, language.tag())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
