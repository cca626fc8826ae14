package ma.chikaya.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (W3C, third edition). Only the chunks a picture is drawn from are kept, and the orientation of its Exif chunk. */
final class Png implements Format {

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "hIST", "pHYs",
            "sPLT", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

    private static final int MAX_EXIF = 1 << 16;

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "\u0089PNG\r\n\u001A\n");
    }

    @Override
    public void write(Source in, Workfile out) throws Rejected, IOException {
        in.copy(8, out);
        boolean first = true;
        boolean drawn = false;
        while (true) {
            long length = in.u32();
            if (length > Integer.MAX_VALUE) throw Rejected.damaged();
            byte[] type = in.bytes(4);
            String name = new String(type, StandardCharsets.ISO_8859_1);
            if (first != name.equals("IHDR")) throw Rejected.damaged();
            if (first) {
                header(in, out, length);
                first = false;
            } else if (name.equals("eXIf") && length <= MAX_EXIF) {
                int orientation = Orientation.read(in.bytes((int) length), 0);
                in.skip(4);
                if (orientation != Orientation.UPRIGHT) chunk(out, name, Orientation.block(orientation));
            } else if (KEPT.contains(name)) {
                drawn |= name.equals("IDAT");
                copy(in, out, type, length);
            } else {
                in.skip(length + 4);
            }
            if (name.equals("IEND")) break;
        }
        if (!drawn) throw Rejected.damaged();
    }

    @Override
    public Found inspect(Workfile file, String name) {
        return new Found(FileType.PNG);
    }

    private static void header(Source in, Workfile out, long length) throws Rejected, IOException {
        if (length != 13) throw Rejected.damaged();
        byte[] data = in.bytes(13);
        ByteBuffer numbers = ByteBuffer.wrap(data);
        Pixels.check(numbers.getInt(0) & 0xFFFFFFFFL, numbers.getInt(4) & 0xFFFFFFFFL);
        if (chunk(out, "IHDR", data) != in.u32()) throw Rejected.damaged();
    }

    private static void copy(Source in, Workfile out, byte[] type, long length) throws Rejected, IOException {
        CRC32 sum = new CRC32();
        sum.update(type);
        out.write(ByteBuffer.allocate(4).putInt((int) length).array(), 0, 4);
        out.write(type, 0, 4);
        for (long left = length; left > 0; ) {
            byte[] block = in.bytes((int) Math.min(left, 1 << 13));
            sum.update(block);
            out.write(block, 0, block.length);
            left -= block.length;
        }
        long told = in.u32();
        if (told != sum.getValue()) throw Rejected.damaged();
        out.write(ByteBuffer.allocate(4).putInt((int) told).array(), 0, 4);
    }

    /** Writes a chunk and returns its checksum. */
    private static long chunk(Workfile out, String name, byte[] data) throws IOException {
        byte[] bytes = ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(bytes, 4, data.length + 4);
        ByteBuffer.wrap(bytes).putInt(data.length + 8, (int) sum.getValue());
        out.write(bytes, 0, bytes.length);
        return sum.getValue();
    }
}
