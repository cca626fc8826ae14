package ma.chikaya.documents;

import java.time.LocalDateTime;
import java.util.List;
import ma.chikaya.kernel.Language;

/**
 * What a province puts on the table when it meets its communes: their figures, and what is late by code alone. Words
 * and numbers come as text in the sheet's language, columns in reading order.
 *
 * @param demo marks the paper as a demonstration
 * @param period how far back medians and shares look, in words
 * @param rows one a body: its name, then its figures
 * @param late what is late, the oldest first
 * @param more how many late ones the sheet leaves out
 */
public record MeetingSheet(
        boolean demo,
        Language language,
        String territory,
        LocalDateTime madeAt,
        String period,
        List<String> columns,
        List<List<String>> rows,
        List<String> lateColumns,
        List<List<String>> late,
        int more) {

    public MeetingSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        lateColumns = List.copyOf(lateColumns);
        late = List.copyOf(late);
    }

    /** The engine lays tables out from the left: in Arabic the first column stands last. */
    List<String> laidOut(List<String> cells) {
        return language.direction().equals("rtl") ? cells.reversed() : cells;
    }

    /** Whether the cell at a place of a laid out row is the first in reading order. */
    boolean isFirst(int place, int size) {
        return language.direction().equals("rtl") ? place == size - 1 : place == 0;
    }
}
