package ma.chikaya.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.sheets.Cells;
import ma.chikaya.sheets.Columns;
import ma.chikaya.sheets.Fault;
import ma.chikaya.sheets.Sheet;

/** A line of a sheet being read, which gathers what is wrong with it. */
final class SheetLine {

    private final Columns columns;
    private final Sheet.Row row;
    private final List<Fault> faults;
    private boolean sound = true;

    SheetLine(Columns columns, Sheet.Row row, List<Fault> faults) {
        this.columns = columns;
        this.row = row;
        this.faults = faults;
    }

    int number() {
        return row.line();
    }

    boolean has(String field) {
        return columns.has(field);
    }

    String get(String field) {
        return columns.get(row, field);
    }

    /** Says what is missing where the cell is empty. */
    String need(String field) {
        String value = get(field);
        if (value.isEmpty()) fault(field, "import.fault.missing");
        return value;
    }

    /** The day of a cell, or another where it is empty; says so where it cannot be read. */
    LocalDate day(String field, LocalDate otherwise) {
        String cell = get(field);
        if (cell.isEmpty()) return otherwise;
        Optional<LocalDate> day = Cells.date(cell);
        if (day.isEmpty()) fault(field, "import.fault.date");
        return day.orElse(otherwise);
    }

    /** Yes or no; empty is no. */
    boolean yes(String field) {
        Optional<Boolean> yes = Cells.yes(get(field));
        if (yes.isEmpty()) fault(field, "import.fault.yes");
        return yes.orElse(false);
    }

    void fault(String field, String key) {
        fault(field, new Refusal(key));
    }

    void fault(String field, Refusal why) {
        sound = false;
        faults.add(new Fault(row.line(), field.isEmpty() ? "" : columns.title(field), why.key(), why.arguments()));
    }

    /** Whether nothing was found wrong so far. */
    boolean isSound() {
        return sound;
    }
}
