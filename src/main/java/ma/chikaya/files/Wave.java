package ma.chikaya.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Microsoft WAVE: a RIFF file with a format and data. */
final class Wave implements Format {

    private static final int MAX_CHUNKS = 1_000;

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "RIFF") && Format.startsWith(head, 8, "WAVE");
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        long perSecond = 0;
        long at = 12;
        for (int count = 0; count < MAX_CHUNKS && at <= file.size() - 8; count++) {
            String chunk = file.word(at, 4);
            long length = little(file, at + 4);
            if (chunk.equals("fmt ")) perSecond = little(file, at + 16);
            if (chunk.equals("data") && perSecond > 0) {
                // recorders that stream leave the length at zero or at its greatest
                long there = Math.min(length == 0 ? Long.MAX_VALUE : length, file.size() - at - 8);
                if (there <= 0) throw Rejected.damaged();
                @Nullable Duration duration = Durations.of((double) there, (double) perSecond);
                return new Found(FileType.WAV, duration);
            }
            at += 8 + length + (length & 1);
        }
        throw Rejected.damaged();
    }

    private static long little(Workfile file, long at) throws Rejected, IOException {
        return ByteBuffer.wrap(file.bytes(at, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFFFFFFL;
    }
}
