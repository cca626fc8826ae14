package ma.chikaya.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A file being received: written front to back, then read and corrected in place before it is kept. */
final class Workfile extends OutputStream {

    static final String SUFFIX = ".part";

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    private Workfile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static Workfile create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve(UUID.randomUUID() + SUFFIX);
        return new Workfile(
                path,
                FileChannel.open(
                        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    public void write(int value) throws IOException {
        if (!buffer.hasRemaining()) flush();
        buffer.put((byte) value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            if (!buffer.hasRemaining()) flush();
            int step = Math.min(length - done, buffer.remaining());
            buffer.put(bytes, offset + done, step);
            done += step;
        }
    }

    @Override
    public void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) channel.write(buffer);
        buffer.clear();
    }

    Path path() {
        return path;
    }

    /** Bytes written so far. */
    long size() throws IOException {
        return channel.size() + buffer.position();
    }

    /** Exactly {@code length} bytes at a place; a place beyond the end means a damaged file. */
    byte[] bytes(long at, int length) throws IOException, Rejected {
        if (at < 0 || length < 0 || at > size() - length) throw Rejected.damaged();
        ByteBuffer into = ByteBuffer.allocate(length);
        readInto(at, into);
        return into.array();
    }

    /** Up to {@code length} bytes at a place, fewer near the end. */
    byte[] some(long at, int length) throws IOException, Rejected {
        return bytes(at, (int) Math.max(0, Math.min(length, size() - at)));
    }

    int u8(long at) throws IOException, Rejected {
        return bytes(at, 1)[0] & 0xFF;
    }

    int u16(long at) throws IOException, Rejected {
        return ByteBuffer.wrap(bytes(at, 2)).getShort() & 0xFFFF;
    }

    long u32(long at) throws IOException, Rejected {
        return ByteBuffer.wrap(bytes(at, 4)).getInt() & 0xFFFFFFFFL;
    }

    long i64(long at) throws IOException, Rejected {
        return ByteBuffer.wrap(bytes(at, 8)).getLong();
    }

    /** Bytes as Latin-1, for the four-letter words of containers. */
    String word(long at, int length) throws IOException, Rejected {
        return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
    }

    void patch(long at, byte[] bytes) throws IOException {
        flush();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        for (long place = at; from.hasRemaining(); ) place += channel.write(from, place);
    }

    void zero(long from, long to) throws IOException {
        byte[] zeros = new byte[(int) Math.min(1 << 16, Math.max(0, to - from))];
        for (long at = from; at < to; at += zeros.length) {
            patch(at, at + zeros.length <= to ? zeros : new byte[(int) (to - at)]);
        }
    }

    void truncate(long size) throws IOException {
        flush();
        channel.truncate(size);
        channel.position(channel.size());
    }

    /** Digest in lower-case hexadecimal. */
    String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer block = ByteBuffer.allocate(1 << 16);
            long size = size();
            for (long at = 0; at < size; at += block.limit()) {
                block.clear().limit((int) Math.min(block.capacity(), size - at));
                readInto(at, block);
                digest.update(block.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything written reaches the disk before this returns. */
    void force() throws IOException {
        flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Leaves nothing behind. */
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    private void readInto(long at, ByteBuffer into) throws IOException {
        if (buffer.position() > 0) flush();
        while (into.hasRemaining()) {
            int count = channel.read(into, at + into.position());
            if (count < 0) throw new IOException("file shrank while it was read");
        }
    }
}
