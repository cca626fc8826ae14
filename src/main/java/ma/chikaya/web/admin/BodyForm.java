package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to add a body or to change one, whichever of its parts a page asks for.
 *
 * @param version number of the change the page was made from
 * @param find whether a body is only searched for yet
 */
public record BodyForm(
        String code,
        String family,
        String territory,
        String nameAr,
        String nameFr,
        String nameZgh,
        String since,
        String reason,
        String bodyQuery,
        @Nullable Integer body,
        int version,
        boolean find) {

    static BodyForm empty(LocalDate today) {
        return new BodyForm("", "", "", "", "", "", today.toString(), "", "", null, 0, false);
    }

    static BodyForm of(Body body, int version, LocalDate today) {
        String zgh = Objects.requireNonNullElse(body.name().zgh(), "");
        return new BodyForm(
                body.code(),
                body.family().name(),
                Objects.requireNonNullElse(body.territory(), ""),
                body.name().ar(),
                body.name().fr(),
                zgh,
                today.toString(),
                "",
                "",
                null,
                version,
                false);
    }

    static BodyForm of(HttpServletRequest request) {
        return new BodyForm(
                value(request, "code"),
                value(request, "family"),
                value(request, "territory"),
                value(request, "name-ar"),
                value(request, "name-fr"),
                value(request, "name-zgh"),
                value(request, "since"),
                value(request, "reason"),
                value(request, "body-query"),
                number(value(request, "body")),
                Objects.requireNonNullElse(number(value(request, "version")), 0),
                !value(request, "find").isEmpty());
    }

    LocalText name() {
        return new LocalText(nameAr, nameFr, nameZgh.isEmpty() ? null : nameZgh);
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(since));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** For a page made again after another editor's change. */
    BodyForm at(int now) {
        return new BodyForm(
                code, family, territory, nameAr, nameFr, nameZgh, since, reason, bodyQuery, body, now, find);
    }

    private static @Nullable Integer number(String value) {
        return value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }

    private static String value(HttpServletRequest request, String name) {
        return CleanText.cleanLine(Objects.requireNonNullElse(request.getParameter(name), ""));
    }
}
