package ma.chikaya.sheets;

import java.util.List;

/**
 * What a spreadsheet says: its first line that is not empty, and the lines below with anything in them.
 *
 * @param header the columns' titles as written
 */
public record Sheet(List<String> header, List<Row> rows) {

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A line of it.
     *
     * @param line its number as the spreadsheet program shows it, from 1; of a CSV the line of the file it begins on
     * @param cells cleaned text, empty where nothing is written; may be shorter than the header
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Empty beyond the last cell written. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }
}
