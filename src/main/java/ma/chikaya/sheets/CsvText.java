package ma.chikaya.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values (RFC 4180), with semicolons or tabs too, as spreadsheet programs of each country save them. */
final class CsvText {

    private CsvText() {}

    static Sheet read(String text) throws UnreadableSheet, IOException {
        Lines lines = new Lines();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                lines.add(line, row.toList().stream().map(CsvText::plain).toList());
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException quotes) {
            throw new UnreadableSheet("sheets.quotes", Map.of("line", line));
        }
        return lines.sheet();
    }

    /** Takes away the apostrophe {@link SheetWriter} puts before what begins like a formula. */
    private static String plain(String cell) {
        return cell.startsWith("'") && SheetWriter.begins(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** The one the first written line has most of, outside quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if ((c == '\n' || c == '\r') && begun) break;
            begun |= !Character.isWhitespace(c);
            int which = ",;\t".indexOf(c);
            if (which >= 0) counts[which]++;
        }
        if (counts[1] > counts[0] && counts[1] >= counts[2]) return ';';
        return counts[2] > counts[0] ? '\t' : ',';
    }
}
