package ma.chikaya.web.admin;

import java.time.LocalDate;
import java.util.List;

/**
 * A dry run as the page shows it.
 *
 * @param sound whether it may be carried out
 * @param roles how many roles begin
 * @param unchanged how many lines say what is known already
 * @param ends how many roles end
 * @param rows the first of the changes
 */
public record SheetShown(
        boolean sound,
        int lines,
        int newAccounts,
        int roles,
        int unchanged,
        int ends,
        List<Row> rows,
        List<Wrong> faults) {

    /** One change. */
    public record Row(
            int line, String what, boolean ends, String name, String email, String role, String body, LocalDate day) {}

    /** One thing wrong, where it stands. */
    public record Wrong(int line, String column, String message) {}
}
