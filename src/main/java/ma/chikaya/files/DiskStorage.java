package ma.chikaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Under a folder, two levels deep by the random end of the id, so that no folder grows large. */
final class DiskStorage implements Storage {

    private final Path root;

    DiskStorage(Path root) {
        this.root = root;
    }

    @Override
    public void put(UUID id, Path ready, String sha256, long size) throws IOException {
        Path folder = folder(id);
        boolean known = Files.isDirectory(folder);
        Files.createDirectories(folder);
        Files.move(ready, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        if (!known) {
            force(parent(id));
            force(root);
        }
    }

    @Override
    public InputStream open(UUID id, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(place(id), StandardOpenOption.READ);
        try {
            return new Bounded(Channels.newInputStream(channel.position(from)), length);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    @Override
    public void listPutBefore(Instant before, Consumer<UUID> found) throws IOException {
        if (!Files.isDirectory(root)) return;
        try (var files = Files.find(
                root,
                3,
                (path, facts) -> facts.isRegularFile()
                        && facts.lastModifiedTime().toInstant().isBefore(before))) {
            files.forEach(file -> {
                String name = file.getFileName().toString();
                if (name.length() == 36 && file.equals(place(UUID.fromString(name))))
                    found.accept(UUID.fromString(name));
            });
        }
    }

    /** Deletes what a crash left half-received: our own parts and the container's. */
    static void sweep(Path incoming, Instant before) throws IOException {
        if (!Files.isDirectory(incoming)) return;
        try (var parts = Files.newDirectoryStream(incoming, "*{" + Workfile.SUFFIX + ",.tmp}")) {
            for (Path part : parts) {
                try {
                    if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) Files.deleteIfExists(part);
                } catch (NoSuchFileException e) {
                    // received or swept meanwhile
                }
            }
        }
    }

    private Path place(UUID id) {
        return folder(id).resolve(id.toString());
    }

    private Path folder(UUID id) {
        return parent(id).resolve(id.toString().substring(34));
    }

    private Path parent(UUID id) {
        return root.resolve(id.toString().substring(32, 34));
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
