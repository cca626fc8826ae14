package ma.chikaya.documents;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern WHOLE = Pattern.compile("[0-9]+(?:[ /][0-9]+)*");

    public RegisterSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Numbers and codes stand on one line, from left to right: cut or turned they are others. */
    boolean isWhole(String cell) {
        return WHOLE.matcher(cell).matches();
    }

    /** The engine lays tables out from the left: in Arabic the first column stands last. */
    List<String> laidOut(List<String> cells) {
        return language.direction().equals("rtl") ? cells.reversed() : cells;
    }
}
