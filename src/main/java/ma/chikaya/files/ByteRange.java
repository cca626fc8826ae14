package ma.chikaya.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One range of bytes, both ends included (RFC 9110 §14.1.2). */
record ByteRange(long from, long to) {

    private static final Pattern FORM = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** A range that lies beyond the file. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Null where none is asked for, or several, or something else: the whole file is a right answer to these. */
    static @Nullable ByteRange parse(@Nullable String header, long size) throws Unsatisfiable {
        if (header == null) return null;
        Matcher form = FORM.matcher(header);
        if (!form.matches()) return null;
        String first = form.group(1);
        String last = form.group(2);
        if (first.isEmpty()) {
            if (last.isEmpty()) return null;
            long wanted = Long.parseLong(last);
            if (wanted == 0) throw new Unsatisfiable();
            return new ByteRange(Math.max(0, size - wanted), size - 1);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) return null;
        if (from >= size) throw new Unsatisfiable();
        return new ByteRange(from, to);
    }

    long length() {
        return to - from + 1;
    }
}
