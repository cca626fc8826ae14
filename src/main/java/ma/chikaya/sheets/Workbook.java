package ma.chikaya.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an XLSX workbook; a formula counts as the value last computed. */
final class Workbook {

    /** What a small file may unfold to, in bytes: a zip can hold a thousand times its size. */
    private static final long MOST_UNPACKED = 120L << 20;

    private Workbook() {}

    static Sheet read(byte[] bytes) throws UnreadableSheet, IOException {
        checkSize(bytes);
        Lines lines = new Lines();
        try (ReadableWorkbook workbook = new ReadableWorkbook(Sheets.stream(bytes))) {
            org.dhatim.fastexcel.reader.Sheet sheet = workbook.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableSheet("sheets.empty"));
            try (Stream<Row> rows = sheet.openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    Row row = each.next();
                    lines.add(row.getRowNum(), cells(row));
                }
            }
        } catch (ExcelReaderException | UncheckedIOException | IOException | IllegalArgumentException broken) {
            throw new UnreadableSheet("sheets.unknown");
        }
        return lines.sheet();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(i < row.getPhysicalCellCount() || row.hasCell(i) ? text(row.getCell(i)) : "");
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) return "";
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            // A telephone typed as a number must not come back as 5.28E8.
            return number.stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.ERROR) return "";
        if (cell.getType() == CellType.BOOLEAN) return cell.asBoolean() ? "1" : "0";
        return cell.getText();
    }

    private static void checkSize(byte[] bytes) throws UnreadableSheet {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        // By the directory at its end, as the reader does: writers leave the sizes out of the entries themselves.
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (Iterator<ZipArchiveEntry> each = zip.getEntries().asIterator(); each.hasNext(); ) {
                try (InputStream entry = zip.getInputStream(each.next())) {
                    unpacked += drain(entry, buffer, MOST_UNPACKED - unpacked);
                }
                if (unpacked > MOST_UNPACKED) throw new UnreadableSheet("sheets.too-large-unpacked");
            }
        } catch (IOException broken) {
            throw new UnreadableSheet("sheets.unknown");
        }
    }

    private static long drain(InputStream in, byte[] buffer, long limit) throws IOException {
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > limit) break;
        }
        return total;
    }
}
