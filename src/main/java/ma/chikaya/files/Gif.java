package ma.chikaya.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** GIF87a and GIF89a. Comments, XMP and unknown applications' blocks go, and all that follows the trailer. */
final class Gif implements Format {

    private static final Set<String> KEPT_APPLICATIONS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "GIF87a") || Format.startsWith(head, 0, "GIF89a");
    }

    @Override
    public void write(Source in, Workfile out) throws Rejected, IOException {
        in.copy(6, out);
        byte[] screen = in.bytes(7);
        Pixels.check(little(screen, 0), little(screen, 2));
        out.write(screen, 0, 7);
        in.copy(colours(screen[4]), out);
        boolean drawn = false;
        while (true) {
            int block = in.u8();
            switch (block) {
                case 0x2C -> {
                    image(in, out);
                    drawn = true;
                }
                case 0x21 -> extension(in, out);
                case 0x3B -> {
                    if (!drawn) throw Rejected.damaged();
                    out.write(block);
                    return;
                }
                default -> throw Rejected.damaged();
            }
        }
    }

    @Override
    public Found inspect(Workfile file, String name) {
        return new Found(FileType.GIF);
    }

    private static void image(Source in, Workfile out) throws Rejected, IOException {
        out.write(0x2C);
        byte[] descriptor = in.bytes(9);
        out.write(descriptor, 0, 9);
        in.copy(colours(descriptor[8]), out);
        out.write(in.u8());
        blocks(in, out, true);
    }

    private static void extension(Source in, Workfile out) throws Rejected, IOException {
        int label = in.u8();
        if (label == 0xFF) {
            byte[] application = in.bytes(in.u8());
            boolean kept = KEPT_APPLICATIONS.contains(new String(application, StandardCharsets.ISO_8859_1));
            if (kept) {
                out.write(new byte[] {0x21, (byte) 0xFF, (byte) application.length}, 0, 3);
                out.write(application, 0, application.length);
            }
            blocks(in, out, kept);
            return;
        }
        boolean kept = label == 0xF9;
        if (kept) out.write(new byte[] {0x21, (byte) label}, 0, 2);
        blocks(in, out, kept);
    }

    private static void blocks(Source in, Workfile out, boolean kept) throws Rejected, IOException {
        int length;
        do {
            length = in.u8();
            if (kept) {
                out.write(length);
                in.copy(length, out);
            } else {
                in.skip(length);
            }
        } while (length > 0);
    }

    private static long colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
