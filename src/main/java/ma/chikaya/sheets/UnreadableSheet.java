package ma.chikaya.sheets;

import java.util.Map;
import ma.chikaya.kernel.Refusal;

/** A file that is no sheet, or one beyond the limits; says to its sender what to do. */
public final class UnreadableSheet extends Exception {

    private final transient Refusal refusal;

    UnreadableSheet(String key, Map<String, Object> arguments) {
        super(key);
        this.refusal = new Refusal(key, arguments);
    }

    UnreadableSheet(String key) {
        this(key, Map.of());
    }

    /** Message keys {@code sheets.…}. */
    public Refusal refusal() {
        return refusal;
    }
}
