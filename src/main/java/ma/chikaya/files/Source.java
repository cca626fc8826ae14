package ma.chikaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * An upload read once, front to back, through one buffer. A failing connection, more bytes than allowed and an end
 * that comes too early are rejections; only writing throws {@link IOException}.
 */
final class Source {

    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long taken;

    Source(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The first bytes, fewer where the upload has fewer; they stay to be read. */
    byte[] head(int length) throws Rejected {
        while (end < length && fetch(end)) {}
        return Arrays.copyOf(buffer, Math.min(end, length));
    }

    /** The next byte, or −1 at the end. */
    int read() throws Rejected {
        if (at == end && !refill()) return -1;
        return buffer[at++] & 0xFF;
    }

    int u8() throws Rejected {
        int value = read();
        if (value < 0) throw Rejected.damaged();
        return value;
    }

    int u16() throws Rejected {
        return u8() << 8 | u8();
    }

    long u32() throws Rejected {
        return (long) u16() << 16 | u16();
    }

    byte[] bytes(int length) throws Rejected {
        byte[] value = new byte[length];
        for (int done = 0; done < length; ) {
            if (at == end && !refill()) throw Rejected.damaged();
            int step = Math.min(length - done, end - at);
            System.arraycopy(buffer, at, value, done, step);
            at += step;
            done += step;
        }
        return value;
    }

    void copy(long length, OutputStream out) throws Rejected, IOException {
        for (long left = length; left > 0; ) {
            if (at == end && !refill()) throw Rejected.damaged();
            int step = (int) Math.min(left, end - at);
            out.write(buffer, at, step);
            at += step;
            left -= step;
        }
    }

    void skip(long length) throws Rejected {
        for (long left = length; left > 0; ) {
            if (at == end && !refill()) throw Rejected.damaged();
            int step = (int) Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    void copyRest(OutputStream out) throws Rejected, IOException {
        do {
            out.write(buffer, at, end - at);
            at = end;
        } while (refill());
    }

    /** Reads what is left so that its size counts too. */
    void drain() throws Rejected {
        do at = end;
        while (refill());
    }

    private boolean refill() throws Rejected {
        at = 0;
        end = 0;
        return fetch(0);
    }

    private boolean fetch(int offset) throws Rejected {
        int count;
        try {
            count = in.read(buffer, offset, buffer.length - offset);
        } catch (IOException e) {
            throw new Rejected(Reason.INTERRUPTED);
        }
        if (count <= 0) return false;
        end = offset + count;
        taken += count;
        if (taken > limit) throw new Rejected(Reason.LARGE);
        return true;
    }
}
