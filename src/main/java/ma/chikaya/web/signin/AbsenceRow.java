package ma.chikaya.web.signin;

import java.time.LocalDate;
import java.util.Map;
import ma.chikaya.accounts.Absence;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An absence in words.
 *
 * @param deputy the name of who stands in; absent where it is the standing deputy
 */
public record AbsenceRow(
        int id,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String deputy) {

    static AbsenceRow of(Absence absence, Map<Integer, LocalText> names, Page page) {
        LocalText name = absence.deputyId() == null ? null : names.get(absence.deputyId());
        return new AbsenceRow(
                absence.id(), absence.firstDay(), absence.lastDay(), name == null ? null : name.in(page.language()));
    }
}
