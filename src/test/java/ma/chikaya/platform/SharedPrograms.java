package ma.chikaya.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL's programs, unpacked once for all tests: unpacking takes longer than most of them. */
public final class SharedPrograms {

    private static final Path SHARED = Path.of("target", "test-programs").toAbsolutePath();

    private SharedPrograms() {}

    /** Makes a data folder that finds the programs there already. */
    public static Path in(Path data) {
        try {
            unpack();
            Files.createDirectories(data);
            Path link = data.resolve("postgresql-programs");
            if (!Files.exists(link)) Files.createSymbolicLink(link, SHARED);
            return data;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tests run in several processes, and the first of them unpacks. */
    private static void unpack() throws IOException {
        Files.createDirectories(SHARED.getParent());
        Path lock = SHARED.resolveSibling("test-programs.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid()) PostgresBinaries.unpacked(SHARED);
        }
    }

    /** Takes the shared programs out of data folders before these are deleted. */
    static void leave(Path folder) throws IOException {
        try (var links = Files.find(folder, 5, (path, facts) -> facts.isSymbolicLink())) {
            for (Path link : links.toList()) Files.delete(link);
        }
    }
}
