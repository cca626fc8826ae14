package ma.chikaya.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way up a picture is shown: the one word of its Exif block that is kept (tag 0x0112, Exif 2.32 §4.6.4). */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final short SHORT = 3;

    private Orientation() {}

    /** Reads a TIFF block; anything unreadable counts as upright. */
    static int read(byte[] block, int offset) {
        if (block.length < offset + 14) return UPRIGHT;
        ByteBuffer tiff = ByteBuffer.wrap(block, offset, block.length - offset).slice();
        if (tiff.get(0) == 'I' && tiff.get(1) == 'I') tiff.order(ByteOrder.LITTLE_ENDIAN);
        else if (tiff.get(0) != 'M' || tiff.get(1) != 'M') return UPRIGHT;
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.capacity() - 2) return UPRIGHT;
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry > tiff.capacity() - 12) break;
            if ((tiff.getShort(entry) & 0xFFFF) != TAG || tiff.getShort(entry + 2) != SHORT) continue;
            int value = tiff.getShort(entry + 8);
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }

    /** A TIFF block that tells nothing else. */
    static byte[] block(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
