package ma.chikaya.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests: unpacking takes longer than most of them. */
public final class SharedPrograms {

    private static final Path SHARED = Path.of("target", "test-programs").toAbsolutePath();

    private SharedPrograms() {}

    /** Makes a data folder that finds the programs there already. */
    public static Path in(Path data) {
        try {
            PostgresBinaries.unpacked(SHARED);
            Files.createDirectories(data);
            Path link = data.resolve("postgresql-programs");
            if (!Files.exists(link)) Files.createSymbolicLink(link, SHARED);
            return data;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes the shared programs out of data folders before these are deleted. */
    static void leave(Path folder) throws IOException {
        try (var links = Files.find(folder, 5, (path, facts) -> facts.isSymbolicLink())) {
            for (Path link : links.toList()) Files.delete(link);
        }
    }
}
