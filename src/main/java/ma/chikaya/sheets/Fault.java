package ma.chikaya.sheets;

import java.util.Map;

/**
 * One thing wrong in a sheet, where it stands.
 *
 * @param line as in {@link Sheet.Row}
 * @param column the title as its author wrote it; empty where the whole line is wrong
 * @param key message key, with named arguments
 */
public record Fault(int line, String column, String key, Map<String, Object> arguments) {

    public Fault {
        arguments = Map.copyOf(arguments);
    }

    public Fault(int line, String column, String key) {
        this(line, column, key, Map.of());
    }
}
