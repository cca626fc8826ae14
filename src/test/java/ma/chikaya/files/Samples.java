package ma.chikaya.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every type as devices make them, small, with secrets where devices put them. */
public final class Samples {

    /** Written wherever metadata may stand; it must be gone afterwards. */
    public static final String SECRET = "30.4278N-9.5981W Galaxy A13 Fatima";

    private Samples() {}

    public static byte[] jpeg() {
        return image("jpg", 40, 30);
    }

    public static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) image.setRGB(x, y, new Color(x * 5 % 256, y * 7 % 256, 90).getRGB());
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) throw new IllegalStateException("no writer for " + format);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photograph with place, device, XMP, comment, a maker's segment and a film appended. */
    public static byte[] photograph(int orientation) {
        byte[] plain = jpeg();
        return join(
                slice(plain, 0, 2),
                segment(0xE1, join(latin("Exif\0\0"), exif(orientation, ByteOrder.LITTLE_ENDIAN))),
                segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET)),
                segment(0xED, latin("Photoshop 3.0\0" + SECRET)),
                segment(0xE2, latin("MPF\0" + SECRET)),
                segment(0xE2, latin("ICC_PROFILE\0\u0001\u0001profile")),
                segment(0xFE, latin(SECRET)),
                slice(plain, 2, plain.length),
                latin("MotionPhoto_Data ftypmp42" + SECRET));
    }

    /** A JPEG as a telephone keeps it that was held otherwise. */
    static byte[] turned(byte[] jpeg, int orientation, ByteOrder order) {
        return join(
                slice(jpeg, 0, 2),
                segment(0xE1, join(latin("Exif\0\0"), exif(orientation, order))),
                slice(jpeg, 2, jpeg.length));
    }

    /** An Exif block as telephones write it: device, orientation, the place behind a pointer. */
    public static byte[] exif(int orientation, ByteOrder order) {
        byte[] secret = latin(SECRET + "\0");
        return ByteBuffer.allocate(26 + 24 + secret.length)
                .order(order)
                .put(latin(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 3)
                .putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(secret.length)
                .putInt(50)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(50)
                .putInt(0)
                .put(secret)
                .array();
    }

    public static byte[] png(int orientation) {
        byte[] plain = image("png", 40, 30);
        return join(
                slice(plain, 0, 33),
                chunk("tEXt", latin("Comment\0" + SECRET)),
                chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)),
                chunk("eXIf", exif(orientation, ByteOrder.BIG_ENDIAN)),
                chunk("tIME", new byte[7]),
                slice(plain, 33, plain.length),
                latin(SECRET));
    }

    public static byte[] gif() {
        byte[] plain = image("gif", 20, 20);
        int colours = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << ((plain[10] & 7) + 1));
        return join(
                slice(plain, 0, colours),
                bytes(0x21, 0xFE, SECRET.length()),
                latin(SECRET),
                bytes(0, 0x21, 0xFF, 11),
                latin("XMP DataXMP"),
                bytes(SECRET.length()),
                latin(SECRET),
                bytes(0, 0x21, 0xFF, 11),
                latin("NETSCAPE2.0"),
                bytes(3, 1, 0, 0, 0),
                slice(plain, colours, plain.length));
    }

    /** One lossless pixel in the extended form, with Exif and XMP. */
    public static byte[] webp(int orientation) {
        byte[] pixel = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        byte[] content = join(
                latin("WEBP"),
                riff("VP8X", bytes(0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                slice(pixel, 12, pixel.length),
                riff("EXIF", exif(orientation, ByteOrder.LITTLE_ENDIAN)),
                riff("XMP ", latin("<x>" + SECRET)));
        return join(riff("RIFF", content), latin(SECRET));
    }

    public static byte[] heic() {
        byte[] brands = box("ftyp", latin("heic\0\0\0\0mif1heic"));
        byte[] exif = join(new byte[] {0, 0, 0, 6}, latin("Exif\0\0"), exif(6, ByteOrder.BIG_ENDIAN));
        byte[] xmp = latin("<x:xmpmeta>" + SECRET);
        byte[] picture = latin("coded picture");
        byte[] infos = box(
                "iinf",
                bytes(0, 0, 0, 0, 0, 3),
                box("infe", bytes(2, 0, 0, 0, 0, 1, 0, 0), latin("hvc1\0")),
                box("infe", bytes(2, 0, 0, 1, 0, 2, 0, 0), latin("Exif\0")),
                box("infe", bytes(2, 0, 0, 1, 0, 3, 0, 0), latin("mime\0application/rdf+xml\0")));
        int iloc = 8 + 8 + 3 * 14;
        int meta = 12 + infos.length + iloc;
        int data = brands.length + meta + 8;
        ByteBuffer places = ByteBuffer.allocate(iloc - 8).put(bytes(0, 0, 0, 0, 0x44, 0, 0, 3));
        int at = data;
        int id = 1;
        for (byte[] item : new byte[][] {picture, exif, xmp}) {
            places.putShort((short) id++)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putInt(at)
                    .putInt(item.length);
            at += item.length;
        }
        return join(
                brands,
                box("meta", bytes(0, 0, 0, 0), infos, box("iloc", places.array())),
                box("mdat", picture, exif, xmp),
                box("uuid", latin(SECRET)),
                latin("\0\0\0\0SEFT"));
    }

    /** A film or sound whose movie box tells its place and device. */
    public static byte[] isoMedia(String brand, String... handlers) {
        byte[][] tracks = new byte[handlers.length][];
        for (int i = 0; i < handlers.length; i++) {
            tracks[i] = box(
                    "trak",
                    box("udta", latin(SECRET)),
                    box("mdia", box("hdlr", new byte[8], latin(handlers[i]), new byte[12])));
        }
        byte[] header = box(
                "mvhd",
                ByteBuffer.allocate(100).putInt(12, 1000).putInt(16, 65_500).array());
        return join(
                box("ftyp", latin(brand + "\0\0\0\0isom")),
                box(
                        "moov",
                        header,
                        join(tracks),
                        box("udta", box("\u00A9xyz", latin(SECRET))),
                        box("meta", latin(SECRET))),
                box("mdat", latin("coded sound and picture")),
                box("uuid", latin(SECRET)));
    }

    /** As a browser's recorder writes it: lengths unknown. */
    public static byte[] webm(String docType, int... tracks) {
        byte[][] entries = new byte[tracks.length][];
        for (int i = 0; i < tracks.length; i++)
            entries[i] = ebml("AE", ebml("D7", bytes(i + 1)), ebml("83", bytes(tracks[i])));
        return join(
                ebml("1A45DFA3", ebml("4286", bytes(1)), ebml("4282", latin(docType))),
                hex("18538067"),
                hex("01FFFFFFFFFFFFFF"),
                ebml(
                        "1549A966",
                        ebml("2AD7B1", bytes(0x0F, 0x42, 0x40)),
                        ebml("4489", ByteBuffer.allocate(8).putDouble(12_340).array())),
                ebml("1654AE6B", entries),
                hex("1F43B675"),
                hex("01FFFFFFFFFFFFFF"),
                latin("clusters"));
    }

    public static byte[] pdf() {
        return latin("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF\n");
    }

    public static byte[] docx() {
        return ooxml("wordprocessingml.document.main+xml", Map.of("word/document.xml", "<w:document/>"));
    }

    public static byte[] ooxml(String mainPart, Map<String, String> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        more.forEach((name, text) -> entries.put(name, latin(text)));
        entries.put(
                "[Content_Types].xml",
                latin(
                        "<Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                                + mainPart + "\"/></Types>"));
        return zip(entries);
    }

    public static byte[] odt() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", latin("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", latin("<office:document-content/>"));
        return zip(entries);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An older office file: header, one allocation sector, one directory sector with these names. */
    public static byte[] compound(String... names) {
        ByteBuffer file = ByteBuffer.allocate(512 * 3).order(ByteOrder.LITTLE_ENDIAN);
        file.put(hex("D0CF11E0A1B11AE1"));
        file.putShort(30, (short) 9).putInt(44, 1).putInt(48, 1).putInt(68, -2).putInt(76, 0);
        for (int i = 1; i < 109; i++) file.putInt(76 + 4 * i, -1);
        file.putInt(512, -3).putInt(516, -2);
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i].getBytes(StandardCharsets.UTF_16LE);
            int entry = 1024 + 128 * i;
            file.put(entry, name);
            file.putShort(entry + 64, (short) (name.length + 2)).put(entry + 66, (byte) 2);
        }
        return file.array();
    }

    public static byte[] opus() {
        byte[] page = join(latin("OggS\0\u0002"), new byte[20], bytes(1, 19), latin("OpusHead"), new byte[11]);
        byte[] last = join(
                latin("OggS\0\u0004"),
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(48_000L * 7)
                        .array(),
                new byte[40]);
        return join(page, last);
    }

    public static byte[] mp3() {
        byte[] frame = new byte[417];
        System.arraycopy(bytes(0xFF, 0xFB, 0x90, 0x00), 0, frame, 0, 4);
        return join(latin("ID3\u0004\0\0\0\0\0\u0005"), new byte[5], frame, frame, frame);
    }

    public static byte[] aac() {
        byte[] frame = new byte[64];
        System.arraycopy(bytes(0xFF, 0xF1, 0x50, 0x80, 0x08, 0x00, 0xFC), 0, frame, 0, 7);
        return join(frame, frame);
    }

    public static byte[] wav() {
        byte[] format = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8)
                .array();
        return riff("RIFF", join(latin("WAVE"), riff("fmt ", format), riff("data", new byte[16_000])));
    }

    public static byte[] amr() {
        return join(latin("#!AMR\n"), bytes(0x3C), new byte[31]);
    }

    public static byte[] segment(int marker, byte[] content) {
        return join(bytes(0xFF, marker, (content.length + 2) >> 8, (content.length + 2) & 0xFF), content);
    }

    public static byte[] chunk(String type, byte[] data) {
        byte[] body = join(latin(type), data);
        CRC32 sum = new CRC32();
        sum.update(body);
        return join(int32(data.length), body, int32((int) sum.getValue()));
    }

    public static byte[] riff(String type, byte[] data) {
        byte[] size = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .array();
        return join(latin(type), size, data, new byte[data.length & 1]);
    }

    public static byte[] box(String type, byte[]... content) {
        byte[] all = join(content);
        return join(int32(all.length + 8), latin(type), all);
    }

    public static byte[] ebml(String id, byte[]... content) {
        byte[] all = join(content);
        return join(hex(id), bytes(0x40 | all.length >> 8, all.length & 0xFF), all);
    }

    public static byte[] int32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    public static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] bytes(int... values) {
        byte[] all = new byte[values.length];
        for (int i = 0; i < values.length; i++) all[i] = (byte) values[i];
        return all;
    }

    public static byte[] slice(byte[] all, int from, int to) {
        return java.util.Arrays.copyOfRange(all, from, to);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
