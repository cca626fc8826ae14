package ma.chikaya.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * PDF, from its first byte (readers forgive a prefix, but a prefix is how a page hides in front). Kept as it came: its
 * own metadata and scripts are the reader's affair, which opens it outside the portal.
 */
final class Pdf implements Format {

    /** Scanners and mailers append to a PDF; a cut one lacks its end altogether. */
    private static final int TAIL = 1 << 16;

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "%PDF-1.") || Format.startsWith(head, 0, "%PDF-2.");
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        String tail = new String(file.some(Math.max(0, file.size() - TAIL), TAIL), StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF") && !tail.contains("startxref")) throw Rejected.damaged();
        return new Found(FileType.PDF);
    }
}
