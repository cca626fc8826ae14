package ma.chikaya.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Keeps a data folder to one process; the system lets go of it when that process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder, made where missing and closed to other accounts; empty where another process has it. */
    static Optional<FolderLock> find(Path data) throws IOException {
        if (!Files.exists(data)) {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // This very process has it already.
        }
        if (lock != null) return Optional.of(new FolderLock(channel, lock));
        channel.close();
        return Optional.empty();
    }

    /** The same, for whoever cannot do without. */
    static FolderLock take(Path data) throws IOException {
        return find(data)
                .orElseThrow(() -> new RefusedStart(
                        "Another process already works on the data folder " + data + ".",
                        "Stop it, or give this one a folder of its own with CHIKAYA_DATA."));
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
