package ma.chikaya.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Sends a file to a browser: never as a page of ours, never into a cache, in pieces where a player seeks (RFC 9110
 * §14). Who may read it was decided before.
 */
public final class FileResponses {

    /** A file opened by itself runs nothing and loads nothing but itself. */
    private static final String POLICY =
            "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";

    private static final String SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_";

    private final StoredFiles files;

    FileResponses(StoredFiles files) {
        this.files = files;
    }

    /** How the reader asked for it; what browsers cannot show themselves is saved in either case. */
    public enum Use {
        SHOW,
        SAVE
    }

    /**
     * Writes the whole answer, to GET and HEAD.
     *
     * @param name shown when saving: {@link StoredFile#name()}, or {@link StoredFile#neutralName} where the sender's
     *     identity is withheld from the reader
     */
    public void send(StoredFile file, String name, Use use, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        headers(file, name, use, response);
        String tag = '"' + file.sha256() + '"';
        response.setHeader("ETag", tag);
        String condition = request.getHeader("If-Range");
        boolean whole = condition != null && !condition.equals(tag);
        @Nullable ByteRange range;
        try {
            range = whole ? null : ByteRange.parse(request.getHeader("Range"), file.size());
        } catch (ByteRange.Unsatisfiable e) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setContentLengthLong(0);
            return;
        }
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + file.size());
        }
        long from = range == null ? 0 : range.from();
        long length = range == null ? file.size() : range.length();
        response.setContentLengthLong(length);
        if (request.getMethod().equals("HEAD")) return;
        try (InputStream in = files.open(file, from, length)) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static void headers(StoredFile file, String name, Use use, HttpServletResponse response) {
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", disposition(use == Use.SHOW && file.shown(), name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Accept-Ranges", "bytes");
    }

    /** RFC 6266: a plain name for the oldest readers, the true one encoded by RFC 8187. */
    static String disposition(boolean shown, String name) {
        StringBuilder plain = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        for (char c : name.toCharArray()) plain.append(c >= ' ' && c < 0x7F && "\"\\%".indexOf(c) < 0 ? c : '_');
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean safe = SAFE.indexOf(b) >= 0;
            if (safe) encoded.append((char) b);
            else encoded.append('%').append(String.format("%02X", b & 0xFF));
        }
        return (shown ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
