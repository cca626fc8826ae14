package ma.chikaya.web.signin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An absence as typed.
 *
 * @param deputy id of the deputy; empty for the standing one
 */
public record AbsenceForm(String firstDay, String lastDay, String deputy) {

    static AbsenceForm empty() {
        return new AbsenceForm("", "", "");
    }

    List<FormError> errors(Page page) {
        List<FormError> errors = new ArrayList<>();
        if (date(firstDay) == null) errors.add(new FormError("first-day", page.t("me.absence.first.missing")));
        if (date(lastDay) == null) errors.add(new FormError("last-day", page.t("me.absence.last.missing")));
        return errors;
    }

    LocalDate first() {
        return Objects.requireNonNull(date(firstDay));
    }

    LocalDate last() {
        return Objects.requireNonNull(date(lastDay));
    }

    @Nullable
    Integer deputyId() {
        return deputy.matches("\\d{1,9}") ? Integer.valueOf(deputy) : null;
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            LocalDate date = LocalDate.parse(typed.strip());
            return date.getYear() < 2000 || date.getYear() > 2999 ? null : date;
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
