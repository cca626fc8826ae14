package ma.chikaya.files;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Exif and XMP of a HEIF picture are items: their bytes are overwritten where they stand (ISO/IEC 23008-12, Annex A).
 * Which way up such a picture is shown is a property of its own and stays.
 */
final class HeicMetadata {

    private static final int MAX_ITEMS = 20_000;

    /** Exif without a single entry, behind the four bytes that say where it begins. */
    private static final byte[] NOTHING = {0, 0, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0};

    private HeicMetadata() {}

    static void blank(Workfile file, Box meta) throws Rejected, IOException {
        Set<Long> told = tellingItems(file, meta);
        if (told.isEmpty()) return;
        Optional<Box> places = meta.child(file, "iloc", 4);
        if (places.isEmpty()) throw Rejected.damaged();
        new Locations(file, meta, places.get()).blank(told);
    }

    private static Set<Long> tellingItems(Workfile file, Box meta) throws Rejected, IOException {
        Set<Long> told = new HashSet<>();
        Optional<Box> items = meta.child(file, "iinf", 4);
        if (items.isEmpty()) return told;
        int countBytes = file.u8(items.get().body()) == 0 ? 2 : 4;
        Box.each(file, items.get().body() + 4 + countBytes, items.get().end(), box -> {
            int version = file.u8(box.body());
            if (!box.type().equals("infe") || version < 2) return;
            boolean wide = version >= 3;
            long id = wide ? file.u32(box.body() + 4) : file.u16(box.body() + 4);
            String type = file.word(box.body() + (wide ? 10 : 8), 4);
            if (type.equals("Exif") || type.equals("mime") || type.equals("uri ")) told.add(id);
        });
        return told;
    }

    /** The item location box read field by field: the widths of its fields are told in front. */
    private static final class Locations {

        private final Workfile file;
        private final Box meta;
        private final int version;
        private final int offsetBytes;
        private final int lengthBytes;
        private final int baseBytes;
        private final int indexBytes;
        private long at;
        private long places;
        private long blanked;

        Locations(Workfile file, Box meta, Box box) throws Rejected, IOException {
            this.file = file;
            this.meta = meta;
            version = file.u8(box.body());
            int sizes = file.u16(box.body() + 4);
            offsetBytes = sizes >> 12;
            lengthBytes = sizes >> 8 & 15;
            baseBytes = sizes >> 4 & 15;
            indexBytes = version == 0 ? 0 : sizes & 15;
            at = box.body() + 6;
        }

        void blank(Set<Long> told) throws Rejected, IOException {
            long items = next(version < 2 ? 2 : 4);
            if (items > MAX_ITEMS) throw Rejected.damaged();
            for (long i = 0; i < items; i++) {
                boolean wanted = told.contains(next(version < 2 ? 2 : 4));
                long method = version == 0 ? 0 : next(2) & 15;
                next(2);
                long base = next(baseBytes);
                long extents = next(2);
                places += extents;
                if (places > MAX_ITEMS) throw Rejected.damaged();
                for (long e = 0; e < extents; e++) {
                    next(indexBytes);
                    long from = base + next(offsetBytes);
                    long length = next(lengthBytes);
                    if (wanted) blank(method, from, length, e == 0);
                }
            }
        }

        private void blank(long method, long offset, long length, boolean first) throws Rejected, IOException {
            long from = switch ((int) method) {
                case 0 -> offset;
                case 1 -> meta.child(file, "idat", 4).map(Box::body).orElse(-1L) + offset;
                default -> -1;
            };
            long to = length == 0 ? file.size() : from + length;
            if (from <= 0 || to < from || to > file.size()) throw Rejected.damaged();
            if (from < meta.end() && to > meta.start() && method == 0) throw Rejected.damaged();
            // bytes are not blanked again and again: a small box could ask for hours of it
            blanked += to - from;
            if (blanked > file.size()) throw Rejected.damaged();
            file.zero(from, to);
            if (first && length >= NOTHING.length) file.patch(from, NOTHING);
        }

        private long next(int bytes) throws Rejected, IOException {
            long value = 0;
            for (byte b : file.bytes(at, bytes)) value = value << 8 | (b & 0xFF);
            at += bytes;
            return value;
        }
    }
}
