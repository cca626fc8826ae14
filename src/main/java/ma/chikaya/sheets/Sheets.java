package ma.chikaya.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads a spreadsheet, XLSX or CSV told apart by what is in it, never by its name. */
public final class Sheets {

    /** Lines an import may bring at once. */
    public static final int MOST_LINES = 20_000;

    /** Size of a file, in bytes. */
    public static final int MOST_BYTES = 10 << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The workbook of before 2007, and anything else in that container. */
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Sheets() {}

    /**
     * The first visible sheet of a workbook, or a CSV in UTF-8 (with or without its mark) or UTF-16.
     *
     * @throws UnreadableSheet with what its sender can do about it
     * @throws IOException where the stream itself breaks
     */
    public static Sheet read(InputStream in) throws IOException, UnreadableSheet {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableSheet("sheets.too-large", Map.of("megabytes", MOST_BYTES >> 20));
        }
        if (begins(bytes, ZIP)) return Workbook.read(bytes);
        if (begins(bytes, OLD_EXCEL)) throw new UnreadableSheet("sheets.old-workbook");
        return CsvText.read(text(bytes));
    }

    private static String text(byte[] bytes) throws UnreadableSheet {
        if (begins(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})) return decode(bytes, 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) return decode(bytes, 2, StandardCharsets.UTF_16BE);
        boolean marked = begins(bytes, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        String text = decode(bytes, marked ? 3 : 0, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) throw new UnreadableSheet("sheets.unknown");
        return text;
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws UnreadableSheet {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new UnreadableSheet("sheets.encoding");
        }
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
