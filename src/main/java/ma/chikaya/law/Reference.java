package ma.chikaya.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The tables of the law that came with the product, on the class path. */
final class Reference {

    private Reference() {}

    static String text(String file) {
        try (InputStream in = Reference.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing from the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows below the heading; a row with another number of cells throws. */
    static List<List<String>> rows(String csv, String name, int columns) {
        List<List<String>> rows = csv.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        for (List<String> row : rows) {
            if (row.size() != columns) throw new IllegalStateException(name + ": " + columns + " columns in " + row);
        }
        if (rows.isEmpty()) throw new IllegalStateException(name + " is empty");
        return rows;
    }

    /** The first digits of a text's SHA-256: enough to tell one version from another. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
