package ma.chikaya.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** WebM (an EBML file, RFC 8794, of document type webm): a film where a track is one, else a sound. */
final class Webm implements Format {

    private static final long HEADER = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long SCALE = 0x2AD7B1L;
    private static final long DURATION = 0x4489;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAE;
    private static final long TRACK_TYPE = 0x83;
    private static final long CLUSTER = 0x1F43B675L;

    private static final int MAX_ELEMENTS = 2_000;

    private record Element(long id, long body, long end, boolean open) {}

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "\u001AE\u00DF\u00A3");
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        return new Reading(file).read();
    }

    private static final class Reading {

        private final Workfile file;
        private int elements;
        private String docType = "";
        private boolean sound;
        private boolean film;
        private boolean data;
        private double scale = 1_000_000;
        private double units;

        Reading(Workfile file) {
            this.file = file;
        }

        Found read() throws Rejected, IOException {
            children(0, file.size(), 0);
            if (!docType.equals("webm")) throw Rejected.type();
            if (!data || (!film && !sound)) throw Rejected.damaged();
            @Nullable Duration duration = Durations.of(units * scale, 1_000_000_000);
            return new Found(film ? FileType.VIDEO_WEBM : FileType.AUDIO_WEBM, duration);
        }

        private void children(long from, long to, int depth) throws Rejected, IOException {
            for (long at = from; at < to && !data; ) {
                Element element = element(at, to);
                if (++elements > MAX_ELEMENTS || depth > 4) throw Rejected.damaged();
                long id = element.id();
                if (id == HEADER || id == SEGMENT || id == INFO || id == TRACKS || id == TRACK) {
                    if (id == SEGMENT && !docType.equals("webm")) throw Rejected.type();
                    children(element.body(), element.end(), depth + 1);
                } else if (id == CLUSTER) {
                    data = true;
                } else {
                    value(element);
                }
                at = element.end();
            }
        }

        private void value(Element element) throws Rejected, IOException {
            int length = (int) Math.min(element.end() - element.body(), 64);
            byte[] value = file.bytes(element.body(), length);
            if (element.id() == DOC_TYPE)
                docType = file.word(element.body(), length).replace("\0", "");
            else if (element.id() == SCALE) scale = unsigned(value);
            else if (element.id() == DURATION && length == 4)
                units = ByteBuffer.wrap(value).getFloat();
            else if (element.id() == DURATION && length == 8)
                units = ByteBuffer.wrap(value).getDouble();
            else if (element.id() == TRACK_TYPE) {
                film |= unsigned(value) == 1;
                sound |= unsigned(value) == 2;
            }
        }

        private Element element(long at, long to) throws Rejected, IOException {
            int idBytes = width(file.u8(at));
            long id = unsigned(file.bytes(at, idBytes));
            int sizeBytes = width(file.u8(at + idBytes));
            byte[] size = file.bytes(at + idBytes, sizeBytes);
            size[0] &= (byte) (0xFF >> sizeBytes);
            long length = unsigned(size);
            long body = at + idBytes + sizeBytes;
            // a live recording does not know its lengths: all ones, to the end of what holds it
            boolean open = length == (1L << (7 * sizeBytes)) - 1;
            if (!open && length > to - body) throw Rejected.damaged();
            return new Element(id, body, open ? to : body + length, open);
        }

        private static int width(int first) throws Rejected {
            int width = Integer.numberOfLeadingZeros(first) - 23;
            if (width > 8) throw Rejected.damaged();
            return width;
        }

        private static long unsigned(byte[] bytes) {
            long value = 0;
            for (byte b : bytes) value = value << 8 | (b & 0xFF);
            return value;
        }
    }
}
