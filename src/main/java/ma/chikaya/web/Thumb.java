package ma.chikaya.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A small picture of a photographed page: shown where its page is, and kept nowhere. */
public final class Thumb {

    private Thumb() {}

    /** Writes the whole answer. */
    public static void send(byte[] jpeg, HttpServletResponse response) throws IOException {
        response.setContentType("image/jpeg");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentLength(jpeg.length);
        response.getOutputStream().write(jpeg);
    }
}
