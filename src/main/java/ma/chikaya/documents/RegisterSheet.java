package ma.chikaya.documents;

import java.time.LocalDateTime;
import java.util.List;
import ma.chikaya.kernel.Language;

/**
 * A month of a register as it is filed on paper. Words come in the sheet's language, columns in reading order.
 *
 * @param demo marks the paper as a demonstration
 * @param rows the lowest number first
 */
public record RegisterSheet(
        boolean demo,
        Language language,
        String name,
        String body,
        String month,
        LocalDateTime madeAt,
        List<String> columns,
        List<List<String>> rows) {

    public RegisterSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The engine lays tables out from the left: in Arabic the first column stands last. */
    List<String> laidOut(List<String> cells) {
        return language.direction().equals("rtl") ? cells.reversed() : cells;
    }
}
