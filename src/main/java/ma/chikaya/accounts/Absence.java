package ma.chikaya.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated absence.
 *
 * @param lastDay the last day away
 * @param deputyId who stands in; where absent, the body's standing deputy
 */
public record Absence(
        int id,
        int accountId,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Integer deputyId) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
