package ma.chikaya.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;

/** What a form of these pages was sent with. */
final class Form {

    private final HttpServletRequest request;

    Form(HttpServletRequest request) {
        this.request = request;
    }

    /** One clean line; empty where the field was not sent. */
    String line(String name) {
        return CleanText.cleanLine(Objects.requireNonNullElse(request.getParameter(name), ""));
    }

    /** Clean text of several lines. */
    String text(String name) {
        return CleanText.clean(Objects.requireNonNullElse(request.getParameter(name), ""));
    }

    boolean ticked(String name) {
        return request.getParameter(name) != null;
    }

    List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    @Nullable
    Integer number(String name) {
        String value = line(name);
        return value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }

    int version() {
        return Objects.requireNonNullElse(number("version"), 0);
    }

    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(line(name)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
