package ma.chikaya.documents;

import java.util.Locale;
import java.util.Optional;

/** What a receipt is printed on. */
public enum Sheet {
    /** In Arabic and French side by side. */
    A4,
    /** Half of it, in the language of the file. */
    A5,
    /** The paper roll of a small printer, 80 mm wide and as long as it needs, in that language. */
    ROLL;

    /** Reads its name in any letter case. */
    public static Optional<Sheet> find(String name) {
        for (Sheet sheet : values()) if (sheet.name().equalsIgnoreCase(name)) return Optional.of(sheet);
        return Optional.empty();
    }

    /** As addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
