package ma.chikaya.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;

/** Gathers lines as they are read: the first that says anything is the header, empty ones are passed over. */
final class Lines {

    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 4_000;

    private @Nullable List<String> header;
    private final List<Sheet.Row> rows = new ArrayList<>();

    void add(int line, List<String> cells) throws UnreadableSheet {
        if (cells.size() > MOST_COLUMNS) throw new UnreadableSheet("sheets.too-wide", Map.of("line", line));
        List<String> cleaned = new ArrayList<>(cells.size());
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) throw new UnreadableSheet("sheets.cell-too-long", Map.of("line", line));
            cleaned.add(CleanText.cleanLine(cell));
        }
        if (cleaned.stream().allMatch(String::isEmpty)) return;
        if (header == null) {
            header = cleaned;
            return;
        }
        if (rows.size() == Sheets.MOST_LINES) {
            throw new UnreadableSheet("sheets.too-many", Map.of("lines", Sheets.MOST_LINES));
        }
        rows.add(new Sheet.Row(line, cleaned));
    }

    Sheet sheet() throws UnreadableSheet {
        if (header == null) throw new UnreadableSheet("sheets.empty");
        return new Sheet(header, rows);
    }
}
