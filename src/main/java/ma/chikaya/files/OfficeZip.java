package ma.chikaya.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Office documents in a zip: Office Open XML told by its list of content types (ECMA-376 part 2), OpenDocument by its
 * first entry. Every entry is unpacked once, through one buffer, so that its true size is known. Kept as it came.
 */
final class OfficeZip implements Format {

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_LIST = 4 << 20;
    private static final long MAX_UNPACKED = 400 << 20;
    private static final int MAX_TYPES = 1 << 20;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            OOXML + "wordprocessingml.document.main+xml", FileType.DOCX,
            OOXML + "spreadsheetml.sheet.main+xml", FileType.XLSX,
            OOXML + "presentationml.presentation.main+xml", FileType.PPTX,
            OOXML + "presentationml.slideshow.main+xml", FileType.PPTX);

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "PK\u0003\u0004");
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        ZipEnd end = ZipEnd.find(file).orElseThrow(Rejected::damaged);
        if (end.entries() > MAX_ENTRIES || end.listSize() > MAX_LIST) throw new Rejected(Reason.BOMB);
        // anything before the first entry or between list and end is a second file in hiding (zip64 included)
        if (end.listStart() + end.listSize() != end.start()) throw Rejected.damaged();
        file.flush();
        try (ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.UTF_8)) {
            FileType type = type(zip);
            unpackAll(zip);
            return new Found(type);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Rejected.damaged();
        }
    }

    private static FileType type(ZipFile zip) throws Rejected, IOException {
        @Nullable FileType type = null;
        String types = text(zip, "[Content_Types].xml");
        String mimetype = text(zip, "mimetype").strip();
        if (types.contains("macroEnabled") || types.contains("ms-office.vbaProject")) {
            throw new Rejected(Reason.MACROS);
        }
        for (var part : MAIN_PARTS.entrySet()) {
            if (types.contains("\"" + part.getKey() + "\"") || types.contains("'" + part.getKey() + "'")) {
                if (type != null && type != part.getValue()) throw Rejected.type();
                type = part.getValue();
            }
        }
        if (mimetype.equals(FileType.ODT.mediaType())) type = FileType.ODT;
        if (mimetype.equals(FileType.ODS.mediaType())) type = FileType.ODS;
        if (type == null || (!types.isEmpty() && !mimetype.isEmpty())) throw Rejected.type();
        for (ZipEntry entry : Collections.list(zip.entries())) checkName(entry.getName());
        return type;
    }

    private static void checkName(String name) throws Rejected {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.startsWith("basic/") || lower.startsWith("scripts/")) {
            throw new Rejected(Reason.MACROS);
        }
        boolean part = lower.endsWith(".xml") || lower.endsWith(".svg");
        if (lower.equals("meta-inf/manifest.mf") || (!part && FileNames.isDangerous(lower))) throw Rejected.type();
        if (lower.startsWith("/") || lower.contains("\\") || ("/" + lower + "/").contains("/../")) {
            throw Rejected.damaged();
        }
    }

    private static String text(ZipFile zip, String name) throws Rejected, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) return "";
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MAX_TYPES + 1);
            if (bytes.length > MAX_TYPES) throw new Rejected(Reason.BOMB);
            // in another alphabet the names looked for would not be seen
            if (bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE) throw Rejected.damaged();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void unpackAll(ZipFile zip) throws Rejected, IOException {
        byte[] block = new byte[1 << 16];
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int count; (count = in.read(block)) > 0; ) {
                    size += count;
                    if (total + size > MAX_UNPACKED) throw new Rejected(Reason.BOMB);
                }
            }
            if (entry.getSize() >= 0 && entry.getSize() != size) throw Rejected.damaged();
            total += size;
        }
    }
}
