package ma.chikaya.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The older office container ([MS-CFB]): told by the names in its directory. Kept as it came. */
final class CompoundFile implements Format {

    private static final int ENTRY = 128;
    private static final int IN_HEADER = 109;
    private static final long END_OF_CHAIN = 0xFFFFFFFEL;
    private static final int MAX_SECTORS = 2_000;

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        Set<String> names = new Directory(file).names();
        if (names.contains("EncryptedPackage")) throw new Rejected(Reason.LOCKED);
        if (names.contains("_VBA_PROJECT") || names.contains("_VBA_PROJECT_CUR") || names.contains("Macros")) {
            throw new Rejected(Reason.MACROS);
        }
        if (names.contains("WordDocument")) return new Found(FileType.DOC);
        if (names.contains("Workbook") || names.contains("Book")) return new Found(FileType.XLS);
        throw Rejected.type();
    }

    private static final class Directory {

        private final Workfile file;
        private final int sectorBytes;

        Directory(Workfile file) throws Rejected, IOException {
            this.file = file;
            ByteBuffer header = little(0, 512);
            int shift = header.getShort(30);
            if (shift != 9 && shift != 12) throw Rejected.damaged();
            sectorBytes = 1 << shift;
        }

        Set<String> names() throws Rejected, IOException {
            Set<String> names = new HashSet<>();
            long sector = little(48, 4).getInt() & 0xFFFFFFFFL;
            for (int count = 0; sector != END_OF_CHAIN; count++) {
                if (count > MAX_SECTORS) throw Rejected.damaged();
                long start = place(sector);
                for (long at = start; at < start + sectorBytes; at += ENTRY) {
                    ByteBuffer entry = little(at, ENTRY);
                    int bytes = entry.getShort(64);
                    if (entry.get(66) == 0 || bytes < 2 || bytes > 64) continue;
                    names.add(new String(file.bytes(at, bytes - 2), StandardCharsets.UTF_16LE));
                }
                sector = following(sector);
            }
            return names;
        }

        /** The sector after one, read from the allocation table, whose own sectors the header lists. */
        private long following(long sector) throws Rejected, IOException {
            int perSector = sectorBytes / 4;
            long table = sector / perSector;
            long tableSector;
            if (table < IN_HEADER) {
                tableSector = little(76 + 4 * table, 4).getInt() & 0xFFFFFFFFL;
            } else {
                long list = little(68, 4).getInt() & 0xFFFFFFFFL;
                long index = table - IN_HEADER;
                for (; index >= perSector - 1; index -= perSector - 1) {
                    list = little(place(list) + sectorBytes - 4, 4).getInt() & 0xFFFFFFFFL;
                }
                tableSector = little(place(list) + 4 * index, 4).getInt() & 0xFFFFFFFFL;
            }
            return little(place(tableSector) + 4 * (sector % perSector), 4).getInt() & 0xFFFFFFFFL;
        }

        private long place(long sector) {
            return (sector + 1) * sectorBytes;
        }

        private ByteBuffer little(long at, int length) throws Rejected, IOException {
            return ByteBuffer.wrap(file.bytes(at, length)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
