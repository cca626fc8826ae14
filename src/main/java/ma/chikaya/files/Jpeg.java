package ma.chikaya.files;

import java.io.IOException;
import java.util.Arrays;

/**
 * JPEG (ITU-T T.81). Kept: the picture, its ICC profile, Adobe's colour word, the orientation. Dropped: Exif, XMP,
 * comments, makers' segments, embedded thumbnails, and all that follows the end mark (second pictures, films, zips).
 */
final class Jpeg implements Format {

    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "\u00FF\u00D8\u00FF");
    }

    @Override
    public void write(Source in, Workfile out) throws Rejected, IOException {
        in.skip(2);
        out.write(0xFF);
        out.write(0xD8);
        boolean scanned = false;
        boolean turned = false;
        int marker = nextMarker(in);
        while (marker != END) {
            if (marker == 0xD8) throw Rejected.damaged();
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                marker = nextMarker(in);
                continue;
            }
            int length = in.u16();
            if (length < 2) throw Rejected.damaged();
            byte[] segment = in.bytes(length - 2);
            if (marker == 0xE1 && Format.startsWith(segment, 0, "Exif\0")) {
                int orientation = Orientation.read(segment, 6);
                if (orientation != Orientation.UPRIGHT && !turned) {
                    turned = true;
                    byte[] block = Arrays.copyOf(new byte[] {'E', 'x', 'i', 'f', 0, 0}, 32);
                    System.arraycopy(Orientation.block(orientation), 0, block, 6, 26);
                    segment(out, marker, block);
                }
            } else if (marker == 0xE0 && Format.startsWith(segment, 0, "JFIF\0") && segment.length >= 14) {
                byte[] bare = Arrays.copyOf(segment, 14);
                bare[12] = 0;
                bare[13] = 0;
                segment(out, marker, bare);
            } else if (isKept(marker, segment)) {
                if (isFrame(marker)) checkSize(segment);
                segment(out, marker, segment);
            }
            if (marker == SCAN) {
                scanned = true;
                marker = copyScan(in, out);
            } else {
                marker = nextMarker(in);
            }
        }
        if (!scanned) throw Rejected.damaged();
        out.write(0xFF);
        out.write(END);
    }

    @Override
    public Found inspect(Workfile file, String name) {
        return new Found(FileType.JPEG);
    }

    private static boolean isKept(int marker, byte[] segment) {
        if (marker == 0xE2) return Format.startsWith(segment, 0, "ICC_PROFILE\0");
        if (marker == 0xEE) return Format.startsWith(segment, 0, "Adobe");
        return (marker < 0xE0 || marker > 0xEF) && marker != 0xFE;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static void checkSize(byte[] frame) throws Rejected {
        if (frame.length < 6) throw Rejected.damaged();
        Pixels.check(u16(frame, 3), u16(frame, 1));
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static void segment(Workfile out, int marker, byte[] segment) throws IOException {
        out.write(0xFF);
        out.write(marker);
        out.write((segment.length + 2) >> 8);
        out.write(segment.length + 2);
        out.write(segment, 0, segment.length);
    }

    private static int nextMarker(Source in) throws Rejected {
        int value = in.u8();
        while (true) {
            while (value != 0xFF) value = in.u8();
            while (value == 0xFF) value = in.u8();
            if (value != 0) return value;
        }
    }

    /** Copies the coded picture up to the next marker that is not part of it. */
    private static int copyScan(Source in, Workfile out) throws Rejected, IOException {
        while (true) {
            int value = in.u8();
            if (value != 0xFF) {
                out.write(value);
                continue;
            }
            do value = in.u8();
            while (value == 0xFF);
            if (value != 0 && (value < 0xD0 || value > 0xD7)) return value;
            out.write(0xFF);
            out.write(value);
        }
    }
}
