package ma.chikaya.files;

import java.util.Arrays;

/**
 * What a stored JPEG says of itself before its picture begins.
 *
 * @param orientation as Exif counts, 1 to 8
 * @param progressive whether it is coded in several passes, which a decoder holds whole
 */
record JpegHead(int orientation, boolean progressive) {

    /** Bytes to look at: an ICC profile may stand before the frame. */
    static final int LENGTH = 1 << 19;

    private static final JpegHead PLAIN = new JpegHead(Orientation.UPRIGHT, false);

    /** Anything unreadable counts as upright and plain: the decoder will say what is wrong with it. */
    static JpegHead read(byte[] head) {
        int orientation = Orientation.UPRIGHT;
        for (int at = 2; at + 4 <= head.length; ) {
            int marker = head[at + 1] & 0xFF;
            int length = (head[at + 2] & 0xFF) << 8 | (head[at + 3] & 0xFF);
            if ((head[at] & 0xFF) != 0xFF || length < 2) return PLAIN;
            if (isFrame(marker)) return new JpegHead(orientation, marker == 0xC2 || marker == 0xC6);
            int end = Math.min(head.length, at + 2 + length);
            if (marker == 0xE1) {
                byte[] segment = Arrays.copyOfRange(head, at + 4, end);
                if (Format.startsWith(segment, 0, "Exif\0")) orientation = Orientation.read(segment, 6);
            }
            at += 2 + length;
        }
        return new JpegHead(orientation, false);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
