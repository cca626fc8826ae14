package ma.chikaya.files;

import java.io.IOException;

/** What telephones record speech in (RFC 4867 §5), narrow and wide. */
final class Amr implements Format {

    private static final String NARROW = "#!AMR\n";
    private static final String WIDE = "#!AMR-WB\n";

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 0, NARROW) || Format.startsWith(head, 0, WIDE);
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        boolean wide = file.word(0, 6).equals("#!AMR-");
        int header = (wide ? WIDE : NARROW).length();
        // a frame begins with its kind: padding bits are zero
        if (file.size() <= header || (file.u8(header) & 0x83) != 0) throw Rejected.damaged();
        return new Found(wide ? FileType.AMR_WIDE : FileType.AMR);
    }
}
