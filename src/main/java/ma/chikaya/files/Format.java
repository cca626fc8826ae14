package ma.chikaya.files;

import java.io.IOException;

/** One way bytes are put together; told by its first bytes, then proved on the whole file. */
interface Format {

    /** The first bytes a format is told by. */
    int HEAD = 4096;

    boolean claims(byte[] head);

    /** Writes what is to be kept; pictures lose here what they tell about place and device. */
    default void write(Source in, Workfile out) throws Rejected, IOException {
        in.copyRest(out);
    }

    /** Proves the format on the written file, which may still be corrected in place. */
    Found inspect(Workfile file, String name) throws Rejected, IOException;

    static boolean startsWith(byte[] head, int offset, String latin1) {
        if (head.length < offset + latin1.length()) return false;
        for (int i = 0; i < latin1.length(); i++) {
            if ((head[offset + i] & 0xFF) != latin1.charAt(i)) return false;
        }
        return true;
    }
}
