package ma.chikaya.web.desk;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Comma-separated values (RFC 4180) that spreadsheets open as text and never as a formula. */
final class Csv {

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.write(separator);
            out.write(cell(cell));
            separator = ",";
        }
        out.write("\r\n");
    }

    /** A cell that begins like a formula begins with an apostrophe instead. */
    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
