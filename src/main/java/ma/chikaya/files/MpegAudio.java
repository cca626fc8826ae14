package ma.chikaya.files;

import java.io.IOException;
import java.util.Optional;

/** MP3 (MPEG layer III) and AAC in ADTS: two frames must follow each other, behind an ID3 tag or not. */
final class MpegAudio implements Format {

    private static final int SEARCHED = 1 << 16;
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] BITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] BITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "ID3") || (head.length >= 4 && (isLayerThree(head, 0) || isAdts(head, 0)));
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        long start = 0;
        if (file.word(0, 3).equals("ID3")) {
            byte[] size = file.bytes(6, 4);
            start = 10 + ((size[0] & 0x7FL) << 21 | (size[1] & 0x7F) << 14 | (size[2] & 0x7F) << 7 | (size[3] & 0x7F));
        }
        if (start > file.size()) throw Rejected.damaged();
        byte[] window = file.some(start, SEARCHED);
        for (int at = 0; at < window.length - 6; at++) {
            // only padding may stand between the tag and the first frame
            Optional<FileType> type = pair(window, at);
            if (type.isPresent()) return new Found(type.get());
            if (window[at] != 0 && start == 0) break;
        }
        throw start == 0 ? Rejected.type() : Rejected.damaged();
    }

    private static Optional<FileType> pair(byte[] window, int at) {
        if (isAdts(window, at)) {
            int next = at + ((window[at + 3] & 3) << 11 | (window[at + 4] & 0xFF) << 3 | (window[at + 5] & 0xFF) >> 5);
            boolean follows = next > at + 6 && (next + 4 > window.length || isAdts(window, next));
            return follows ? Optional.of(FileType.AAC) : Optional.empty();
        }
        if (!isLayerThree(window, at)) return Optional.empty();
        int next = at + frameBytes(window, at);
        boolean follows = next > at && (next + 4 > window.length || isLayerThree(window, next));
        return follows ? Optional.of(FileType.MP3) : Optional.empty();
    }

    private static boolean isLayerThree(byte[] bytes, int at) {
        if (bytes.length < at + 4) return false;
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        return (bytes[at] & 0xFF) == 0xFF
                && (second & 0xE6) == 0xE2
                && (second & 0x18) != 0x08
                && third >> 4 != 15
                && third >> 4 != 0
                && (third >> 2 & 3) != 3;
    }

    private static boolean isAdts(byte[] bytes, int at) {
        return bytes.length >= at + 4
                && (bytes[at] & 0xFF) == 0xFF
                && (bytes[at + 1] & 0xF6) == 0xF0
                && (bytes[at + 2] >> 2 & 15) < 13;
    }

    private static int frameBytes(byte[] bytes, int at) {
        int version = bytes[at + 1] >> 3 & 3;
        int index = bytes[at + 2] >> 4 & 15;
        int rate = RATES[bytes[at + 2] >> 2 & 3] / (version == 3 ? 1 : version == 2 ? 2 : 4);
        int kilobits = (version == 3 ? BITS_1 : BITS_2)[index];
        int padding = bytes[at + 2] >> 1 & 1;
        return (version == 3 ? 144 : 72) * 1000 * kilobits / rate + padding;
    }
}
