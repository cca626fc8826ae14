package ma.chikaya.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One box of an ISO base media file (ISO/IEC 14496-12).
 *
 * @param type its four letters
 * @param start where its length word stands
 * @param body where its content begins
 * @param end the first byte after it
 */
record Box(String type, long start, long body, long end) {

    /** A hostile file could hold millions of empty boxes. */
    private static final int MAX_BOXES = 4_000;

    interface Visitor {
        void visit(Box box) throws Rejected, IOException;
    }

    static void each(Workfile file, long from, long to, Visitor visitor) throws Rejected, IOException {
        int count = 0;
        for (long at = from; at <= to - 8; ) {
            Box box = at(file, at, to);
            if (++count > MAX_BOXES) throw Rejected.damaged();
            visitor.visit(box);
            at = box.end;
        }
    }

    /** The box at a place; damaged where it does not fit into what holds it. */
    static Box at(Workfile file, long at, long to) throws Rejected, IOException {
        long length = file.u32(at);
        long body = at + 8;
        if (length == 1) {
            length = file.i64(body);
            body += 8;
        } else if (length == 0) {
            length = to - at;
        }
        if (length < body - at || length > to - at) throw Rejected.damaged();
        return new Box(file.word(at + 4, 4), at, body, at + length);
    }

    Optional<Box> child(Workfile file, String wanted) throws Rejected, IOException {
        return child(file, wanted, 0);
    }

    /** The first child of a type, {@code skipped} bytes into the content. */
    Optional<Box> child(Workfile file, String wanted, int skipped) throws Rejected, IOException {
        Box[] found = new Box[1];
        each(file, body + skipped, end, box -> {
            if (found[0] == null && box.type.equals(wanted)) found[0] = box;
        });
        return Optional.ofNullable(found[0]);
    }

    /** Turns it into free space of the same length, so that nothing after it moves. */
    void blank(Workfile file) throws IOException {
        file.patch(start + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
        file.zero(body, end);
    }
}
