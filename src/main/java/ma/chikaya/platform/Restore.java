package ma.chikaya.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Puts a backup back into an empty data folder, or with {@code --force} in place of what is there, which is kept
 * beside it: {@code bin/restore}. Arguments: the data folder, the file, {@code --force}.
 */
public final class Restore {

    static final String STAGE = "restoring";
    static final String ASIDE = "before-restore-";

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path data;
    private final Path file;
    private final boolean force;

    Restore(Path data, Path file, boolean force) {
        this.data = data.toAbsolutePath().normalize();
        this.file = file.toAbsolutePath().normalize();
        this.force = force;
    }

    public static void main(String[] arguments) {
        Command.run(() -> {
            boolean force = List.of(arguments).contains("--force");
            Restore restore = new Restore(Path.of(arguments[0]), Path.of(arguments[1]), force);
            Properties description = restore.run();
            System.out.printf(
                    "Restored the backup of %s into %s; start it with bin/run%n",
                    description.getProperty("made"), restore.data);
        });
    }

    /** Unpacks beside, and only once the backup is found whole puts it in place; returns its description. */
    Properties run() throws IOException {
        FolderLock lock = FolderLock.take(data);
        try {
            List<Path> present = present();
            if (!present.isEmpty() && !force) {
                throw new RefusedStart(
                        "The data folder " + data + " is not empty.",
                        "Restore into another folder with CHIKAYA_DATA, or give --force: what is there is kept"
                                + " beside it.");
            }
            return replace(present);
        } finally {
            lock.close();
        }
    }

    private Properties replace(List<Path> present) throws IOException {
        Path stage = data.resolve(STAGE);
        FileSystemUtils.deleteRecursively(stage);
        Files.createDirectory(stage, PRIVATE_FOLDER);
        try {
            Properties description = unpack(stage);
            writeToDisk();
            OrphanedServer.stop(data.resolve("postgresql"));
            setAside(present);
            for (Path child : children(stage)) Files.move(child, data.resolve(child.getFileName()));
            writeToDisk();
            return description;
        } finally {
            FileSystemUtils.deleteRecursively(stage);
        }
    }

    /** A server that trusts its files must not find them half written after a power cut. */
    private static void writeToDisk() throws IOException {
        try {
            if (new ProcessBuilder("sync").inheritIO().start().waitFor() != 0) throw new IOException("sync failed");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private List<Path> present() throws IOException {
        return children(data).stream()
                .filter(child -> {
                    String name = child.getFileName().toString();
                    return !name.equals("lock") && !name.equals(STAGE) && !name.startsWith(ASIDE);
                })
                .toList();
    }

    private void setAside(List<Path> present) throws IOException {
        if (present.isEmpty()) return;
        String now = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(Clock.systemUTC().instant());
        Path aside = Files.createDirectory(data.resolve(ASIDE + now), PRIVATE_FOLDER);
        for (Path child : present) Files.move(child, aside.resolve(child.getFileName()));
    }

    private Properties unpack(Path stage) throws IOException {
        Properties description = new Properties();
        boolean whole = false;
        try (InputStream in = Packing.of(file).read(file);
                TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name())) {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null || !entry.getName().equals(ArchiveWriter.DESCRIPTION)) throw notABackup(null);
            description.load(tar);
            check(description);
            while ((entry = tar.getNextEntry()) != null) {
                if (entry.getName().equals(ArchiveWriter.WHOLE)) {
                    whole = true;
                } else {
                    unpack(tar, entry, stage);
                }
            }
        } catch (IOException cut) {
            throw notABackup(cut);
        }
        if (!whole) throw notABackup(null);
        return description;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path stage) throws IOException {
        Path target = stage.resolve(entry.getName()).normalize();
        if (!target.startsWith(stage)) throw new IOException("an entry outside the folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target, PRIVATE_FOLDER);
        } else if (entry.isFile()) {
            Files.createDirectories(target.getParent(), PRIVATE_FOLDER);
            Files.createFile(target, PRIVATE_FILE);
            try (var out = Files.newOutputStream(target)) {
                tar.transferTo(out);
            }
        } else {
            throw new IOException("neither file nor folder: " + entry.getName());
        }
    }

    private static void check(Properties description) {
        if (!Backup.FORMAT.equals(description.getProperty("format"))
                || !"18".equals(description.getProperty("postgresql"))) {
            throw new RefusedStart(
                    "The backup is of another format: " + description,
                    "Restore it with the version of the portal that made it.");
        }
    }

    private RefusedStart notABackup(@Nullable IOException cause) {
        RefusedStart refused = new RefusedStart(
                file + " is not a whole backup" + (cause == null ? "." : " (" + cause.getMessage() + ")."),
                "Nothing was changed. Take another copy of it, or an older one.");
        if (cause != null) refused.initCause(cause);
        return refused;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.sorted().toList();
        }
    }
}
