package ma.chikaya.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the papers. */
final class Styles {

    static final String SHEET = read();

    private Styles() {}

    private static String read() {
        try (InputStream in = Styles.class.getResourceAsStream("/documents/paper.css")) {
            if (in == null) throw new IllegalStateException("/documents/paper.css is missing from the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
