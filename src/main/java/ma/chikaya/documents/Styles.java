package ma.chikaya.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the papers. */
final class Styles {

    static final String SHEET = read("paper.css");

    /** The same lying on its side, for tables of many columns. */
    static final String WIDE = SHEET + "@page { size: A4 landscape; margin: 14mm 12mm 18mm 12mm; }";

    private static final String SLIP = SHEET + read("slip.css");

    private Styles() {}

    /** The sheet of a small receipt. A roll is laid out on a strip longer than any receipt and cut where it ends. */
    static String slip(Sheet sheet) {
        return SLIP
                + (sheet == Sheet.ROLL
                        ? "@page { size: 80mm 900mm; margin: 4mm 4mm 6mm 4mm; }"
                        : "@page { size: 148mm 210mm; margin: 8mm 11mm 8mm 11mm; }");
    }

    private static String read(String name) {
        try (InputStream in = Styles.class.getResourceAsStream("/documents/" + name)) {
            if (in == null) throw new IllegalStateException("/documents/" + name + " is missing from the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
