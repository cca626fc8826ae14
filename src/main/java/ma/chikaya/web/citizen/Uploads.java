package ma.chikaya.web.citizen;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.util.StringUtils;

/** The files of a posted form; the container has put them on disk, nothing is held in memory. */
final class Uploads {

    private Uploads() {}

    static Optional<Part> find(HttpServletRequest request, String name) {
        return list(request, name).stream().findFirst();
    }

    /** The files chosen; a file field left empty sends one without a name. */
    static List<Part> list(HttpServletRequest request, String name) {
        if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) return List.of();
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(name))
                    .filter(part -> StringUtils.hasText(part.getSubmittedFileName()))
                    .toList();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (ServletException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
