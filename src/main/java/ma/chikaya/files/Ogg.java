package ma.chikaya.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ogg (RFC 3533) holding sound only: Opus, Vorbis, Speex or FLAC. */
final class Ogg implements Format {

    private static final int TAIL = 1 << 16;

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "OggS\0");
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        String head = new String(file.some(0, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("\u0080theora") || head.contains("fishead\0")) throw Rejected.type();
        int codec = 27 + file.u8(26);
        if (head.startsWith("OpusHead", codec)) return new Found(FileType.AUDIO_OGG, duration(file, 48_000));
        if (head.startsWith("\u0001vorbis", codec)) {
            int rate = ByteBuffer.wrap(file.bytes(codec + 12, 4))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            return new Found(FileType.AUDIO_OGG, duration(file, rate));
        }
        if (head.startsWith("Speex   ", codec) || head.startsWith("\u007FFLAC", codec)) {
            return new Found(FileType.AUDIO_OGG);
        }
        throw Rejected.type();
    }

    /** The last page tells how many samples came before its end. */
    private static @Nullable Duration duration(Workfile file, int rate) throws Rejected, IOException {
        byte[] tail = file.some(Math.max(0, file.size() - TAIL), TAIL);
        int page = new String(tail, StandardCharsets.ISO_8859_1).lastIndexOf("OggS\0");
        if (page < 0 || page + 14 > tail.length) return null;
        long samples = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getLong(page + 6);
        return Durations.of((double) samples, rate);
    }
}
