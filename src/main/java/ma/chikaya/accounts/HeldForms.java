package ma.chikaya.accounts;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.chikaya.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps what an official typed when it arrives without a session, with a form of another session, or before a
 * temporary password is changed: the request is handed to the page that shows the fields again and lets him send them
 * once he is signed in. Only a form of the portal's own pages is kept, else another site could put words into his
 * mouth.
 */
@Component
public class HeldForms {

    /** Where the request is handed to; the page finds the reason under {@link #REASON}. */
    public static final String PAGE = "/desk/sign-in/held";

    public static final String REASON = HeldForms.class.getName() + ".reason";

    /** Why a form was held. */
    public enum Reason {
        SIGNED_OUT,
        /** The form belongs to an earlier session. */
        STALE,
        /** A temporary password must be changed first. */
        PASSWORD,
        /** The second factor must be set up first. */
        SECOND_FACTOR
    }

    private static final Pattern LOCAL = Pattern.compile("/(?:desk|admin)(?:/[A-Za-z0-9._~-]+)*");

    private final String ownOrigin;

    HeldForms(Settings settings) {
        this.ownOrigin = originOf(settings.baseUrl());
    }

    /** Whether a path is a form's on the desk or the administration, and not one of the sign-in's own. */
    public static boolean isHoldable(String path) {
        return LOCAL.matcher(path).matches()
                && !path.contains("..")
                && !path.startsWith("/desk/sign-")
                && !path.equals("/desk/first");
    }

    /** Whether an address may be gone to after the sign-in: a page of the desk or the administration. */
    public static boolean isReturnable(@Nullable String address) {
        if (address == null || address.length() > 2_000 || address.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            return false;
        }
        String path = address.split("[?#]", 2)[0];
        return isHoldable(path);
    }

    boolean mayHold(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && isHoldable(request.getRequestURI()) && isOwn(request);
    }

    void hold(HttpServletRequest request, HttpServletResponse response, Reason reason)
            throws ServletException, IOException {
        request.setAttribute(REASON, reason);
        response.setStatus(reason == Reason.SIGNED_OUT ? 401 : 403);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        RequestDispatcher page = request.getRequestDispatcher(PAGE);
        if (page == null) throw new IllegalStateException("no " + PAGE);
        page.forward(request, response);
    }

    /** Browsers name the site a form comes from in {@code Origin} since 2020; what names none is no browser's form. */
    private boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) return !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        return origin.equals(ownOrigin)
                || origin.equals(originOf(request.getRequestURL().toString()));
    }

    private static String originOf(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            return scheme + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("not an address: " + address, wrong);
        }
    }
}
