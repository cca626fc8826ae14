package ma.chikaya.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The record a zip ends with (APPNOTE 4.3.16): how many entries, and where they are listed. */
record ZipEnd(int entries, long listSize, long listStart, long start) {

    private static final int LENGTH = 22;
    private static final int SIGNATURE = 0x06054B50;

    /** Found only where it closes the file exactly, as readers ask. */
    static Optional<ZipEnd> find(Workfile file) throws Rejected, IOException {
        long size = file.size();
        int span = (int) Math.min(size, LENGTH + 0xFFFF);
        ByteBuffer tail = ByteBuffer.wrap(file.bytes(size - span, span)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = span - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) != SIGNATURE) continue;
            if ((tail.getShort(at + 20) & 0xFFFF) != span - LENGTH - at) continue;
            return Optional.of(new ZipEnd(
                    tail.getShort(at + 10) & 0xFFFF,
                    tail.getInt(at + 12) & 0xFFFFFFFFL,
                    tail.getInt(at + 16) & 0xFFFFFFFFL,
                    size - span + at));
        }
        return Optional.empty();
    }
}
