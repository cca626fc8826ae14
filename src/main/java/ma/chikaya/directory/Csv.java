package ma.chikaya.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a reference table: UTF-8, a header, commas, double quotes where a value has a comma, one row a line. */
final class Csv {

    private final List<String> columns;
    private final List<String> cells;

    private Csv(List<String> columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** The rows of a table in its order. */
    static List<Csv> read(String resource) {
        try (InputStream in = Csv.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no table " + resource);
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0);
            List<String> columns = split(lines[0]);
            List<Csv> rows = new ArrayList<>(lines.length);
            for (int i = 1; i < lines.length; i++) {
                List<String> cells = split(lines[i]);
                if (cells.size() != columns.size()) {
                    throw new IllegalStateException(resource + ":" + (i + 1) + ": wrong number of values");
                }
                rows.add(new Csv(columns, cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String column) {
        return cells.get(columns.indexOf(column));
    }

    @Nullable
    String find(String column) {
        String value = get(column);
        return value.isEmpty() ? null : value;
    }

    /** The parts of a value separated by semicolons. */
    List<String> list(String column) {
        String value = get(column);
        return value.isEmpty() ? List.of() : List.of(value.split(";", 0));
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(line.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
