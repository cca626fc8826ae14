package ma.chikaya.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of the papers, read from the class path at the first paper and kept. */
enum Fonts {
    REGULAR("Chikaya Sans", 400, "chikaya-sans-400.ttf"),
    SEMIBOLD("Chikaya Sans", 600, "chikaya-sans-600.ttf"),
    TIFINAGH("Chikaya Tifinagh", 400, "chikaya-tifinagh-400.ttf");

    private final String family;
    private final int weight;
    private final String file;

    Fonts(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** Filled at its first use, under the class loader's own lock. */
    private static final class Held {
        static final Map<Fonts, byte[]> BYTES = new EnumMap<>(Fonts.class);
        static final BitSet COVERED = new BitSet(0x10000);

        static {
            for (Fonts font : values()) {
                byte[] bytes = font.read();
                BYTES.put(font, bytes);
                if (font != SEMIBOLD) font.addCharacters(bytes, COVERED);
            }
        }
    }

    static void addTo(PdfRendererBuilder builder) {
        Held.BYTES.forEach((font, bytes) -> builder.useFont(
                () -> new ByteArrayInputStream(bytes), font.family, font.weight, FontStyle.NORMAL, true));
    }

    /** Whether some font draws the character. */
    static boolean cover(int codePoint) {
        return Held.COVERED.get(codePoint);
    }

    private byte[] read() {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "/fonts/" + file + " is missing from the class path: build/assets.sh makes it");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("/fonts/" + file, unreadable);
        }
    }

    private void addCharacters(byte[] bytes, BitSet covered) {
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            for (int code = 0x20; code < 0x10000; code++) {
                if (characters.getGlyphId(code) > 0) covered.set(code);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("/fonts/" + file, unreadable);
        }
    }
}
