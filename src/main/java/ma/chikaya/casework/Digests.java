package ma.chikaya.casework;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What the history keeps of a text: its SHA-256, so that the chain proves it without holding it. */
final class Digests {

    private Digests() {}

    static String of(String text) {
        return HexFormat.of().formatHex(Chain.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
