package ma.chikaya.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** WebP (RFC 9649). Exif and XMP go, save the orientation; the flags and the length in front are set anew. */
final class Webp implements Format {

    private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final int MAX_EXIF = 1 << 16;

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "RIFF") && Format.startsWith(head, 8, "WEBP");
    }

    @Override
    public void write(Source in, Workfile out) throws Rejected, IOException {
        in.copy(4, out);
        byte[] told = in.bytes(4);
        out.write(told, 0, 4);
        in.copy(4, out);
        long left = little(told) - 4;
        boolean drawn = false;
        int flags = -1;
        int orientation = Orientation.UPRIGHT;
        while (left >= 8) {
            byte[] header = in.bytes(8);
            String name = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
            long length = little(header, 4);
            long padded = length + (length & 1);
            left -= 8 + padded;
            if (left < -1) throw Rejected.damaged();
            if (left == -1) padded = length;
            if (name.equals("EXIF") && length <= MAX_EXIF) {
                byte[] exif = in.bytes((int) length);
                orientation = Orientation.read(exif, Format.startsWith(exif, 0, "Exif\0") ? 6 : 0);
                in.skip(padded - length);
            } else if (name.equals("VP8X")) {
                if (flags >= 0 || drawn || length != 10) throw Rejected.damaged();
                out.write(header, 0, 8);
                byte[] canvas = in.bytes(10);
                flags = canvas[0] & ~(EXIF_FLAG | XMP_FLAG);
                out.write(flags);
                out.write(canvas, 1, 9);
            } else if (KEPT.contains(name)) {
                drawn |= name.equals("VP8 ") || name.equals("VP8L") || name.equals("ANMF");
                out.write(header, 0, 8);
                in.copy(padded, out);
                if (padded == length && (length & 1) == 1) out.write(0);
            } else {
                in.skip(padded);
            }
        }
        if (!drawn) throw Rejected.damaged();
        if (flags >= 0 && orientation != Orientation.UPRIGHT) {
            byte[] block = Orientation.block(orientation);
            out.write(little("EXIF", block.length), 0, 8);
            out.write(block, 0, block.length);
            out.patch(20, new byte[] {(byte) (flags | EXIF_FLAG)});
        }
        out.patch(0, little("RIFF", out.size() - 8));
    }

    @Override
    public Found inspect(Workfile file, String name) {
        return new Found(FileType.WEBP);
    }

    private static byte[] little(String name, long length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) length)
                .array();
    }

    private static long little(byte[] bytes) {
        return little(bytes, 0);
    }

    private static long little(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFFFFFFL;
    }
}
