package ma.chikaya.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.text.SearchText;

/** Which column of a sheet is which field, found by its title in Arabic, French or English, in any order. */
public final class Columns {

    private final Map<String, Integer> places;
    private final List<String> header;

    private Columns(Map<String, Integer> places, List<String> header) {
        this.places = places;
        this.header = header;
    }

    /** Adds a fault for a required column that is missing and for a field two columns claim; unknown columns are left. */
    public static Columns match(Sheet sheet, List<Column> wanted, List<Fault> faults) {
        Map<String, Column> byTitle = new HashMap<>();
        for (Column column : wanted) {
            byTitle.put(fold(column.field()), column);
            for (String title : column.titles()) byTitle.put(fold(title), column);
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < sheet.header().size(); i++) {
            Column column = byTitle.get(fold(sheet.header().get(i)));
            if (column == null) continue;
            if (places.putIfAbsent(column.field(), i) != null) {
                faults.add(new Fault(1, sheet.header().get(i), "sheets.column-twice"));
            }
        }
        for (Column column : wanted) {
            if (column.required() && !places.containsKey(column.field())) {
                faults.add(new Fault(1, column.titles().getFirst(), "sheets.column-missing"));
            }
        }
        return new Columns(places, sheet.header());
    }

    /** Whether the sheet has the field at all: an absent column leaves what is known, an empty cell may clear it. */
    public boolean has(String field) {
        return places.containsKey(field);
    }

    /** The field's cell in a line; empty where the sheet has no such column. */
    public String get(Sheet.Row row, String field) {
        return row.cell(places.getOrDefault(field, -1));
    }

    /** The column's title as written, for faults; the field's own name where the sheet has none. */
    public String title(String field) {
        Integer place = places.get(field);
        return place == null ? field : header.get(place);
    }

    /** The titles nothing is read from. */
    public List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!places.containsValue(i) && !header.get(i).isEmpty()) ignored.add(header.get(i));
        }
        return ignored;
    }

    private static String fold(String title) {
        return String.join(" ", SearchText.words(title));
    }
}
