package ma.chikaya.web.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ma.chikaya.casework.InboxQuery.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The list a case was opened from, so that its page leads back there. Kept in this browser until it is closed; what was
 * searched for is in it as in an address, sealed.
 */
@Component
class LastList {

    private static final String COOKIE = "list";

    /** Characters; a longer one is left out, and the case leads to all open ones. */
    private static final int LONGEST = 1000;

    private final HttpServletRequest request;

    LastList(HttpServletRequest request) {
        this.request = request;
    }

    void keep(InboxFilter filter, @Nullable String after, @Nullable String at, HttpServletResponse response) {
        String place = Cursor.read(after) == null || at == null || !at.matches("\\d{1,7}") ? "" : "&at=" + at;
        String address = place.isEmpty() || after == null ? filter.address() : filter.address("after", after) + place;
        String parameters = address.substring(address.indexOf('?') + 1);
        boolean open = filter.words() != null && filter.sealed() == null;
        boolean all = address.equals(Paths.INBOX) || open || parameters.length() > LONGEST;
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, all ? "" : parameters)
                        .path(Paths.INBOX)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    String address() {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String parameters = cookie == null ? "" : cookie.getValue();
        boolean known = parameters.matches("[A-Za-z0-9%=&._~+*-]{1," + LONGEST + "}");
        return known ? Paths.INBOX + "?" + parameters : Paths.INBOX;
    }
}
