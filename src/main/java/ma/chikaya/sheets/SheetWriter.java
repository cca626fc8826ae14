package ma.chikaya.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes sheets that spreadsheet programs open as values and never as formulas. */
public final class SheetWriter {

    private static final String TYPE_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private SheetWriter() {}

    /** Media type of a workbook. */
    public static String xlsxType() {
        return TYPE_XLSX;
    }

    /** A workbook with one tab a table, header in bold and kept in view; leaves the stream open. */
    public static void xlsx(OutputStream out, List<Table> tables) throws IOException {
        Workbook workbook = new Workbook(out, "Chikaya", null);
        for (Table table : tables) tab(workbook.newWorksheet(name(table.name())), table);
        workbook.finish();
    }

    /** UTF-8 with its mark, so that every program reads the Arabic; leaves the stream open. */
    public static void csv(OutputStream out, Table table) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(table.header().stream().map(SheetWriter::inert).toList());
        for (List<? extends @Nullable Object> row : table.rows()) {
            for (Object value : row) printer.print(value instanceof String text ? inert(text) : value);
            printer.println();
        }
        printer.flush();
    }

    /** Text that begins like a formula, behind an apostrophe; {@link Sheets#read} takes it away again. */
    static String inert(String text) {
        return begins(text) ? "'" + text : text;
    }

    static boolean begins(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static void tab(Worksheet sheet, Table table) throws IOException {
        if (table.rightToLeft()) sheet.rightToLeft();
        int[] widths = new int[table.header().size()];
        for (int column = 0; column < widths.length; column++) {
            sheet.value(0, column, table.header().get(column));
            sheet.style(0, column).bold().wrapText(true).set();
            widths[column] = table.header().get(column).length();
        }
        sheet.freezePane(0, 1);
        int line = 1;
        for (List<? extends @Nullable Object> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                Object value = row.get(column);
                write(sheet, line, column, value);
                if (value != null && column < widths.length) {
                    widths[column] = Math.max(widths[column], value.toString().length());
                }
            }
            line++;
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.clamp(widths[column] + 2, NARROWEST, WIDEST));
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int line, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            sheet.value(line, column, value.toString());
        }
    }

    private static String name(String wanted) {
        String safe = NOT_IN_A_NAME.matcher(wanted).replaceAll(" ").strip();
        return safe.length() > 31 ? safe.substring(0, 31) : safe;
    }
}
