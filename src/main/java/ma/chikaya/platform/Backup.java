package ma.chikaya.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Puts the data folder of an embedded installation (database, files, secret, passwords) into one file, while the portal
 * runs or stands still: {@code bin/backup}. Arguments: the data folder, the file.
 */
public final class Backup {

    static final String FORMAT = "1";

    /** What is made anew, or is no one's data. */
    private static final Set<String> LEFT_OUT =
            Set.of("lock", "logs", "tmp", "postgresql", "postgresql-programs", "postgresql.new", "postgresql.password");

    private final Path data;
    private final Path file;

    Backup(Path data, Path file) {
        this.data = data.toAbsolutePath().normalize();
        this.file = file.toAbsolutePath().normalize();
    }

    public static void main(String[] arguments) {
        Command.run(() -> {
            Backup backup = new Backup(Path.of(arguments[0]), Path.of(arguments[1]));
            String kind = backup.run();
            System.out.printf(
                    "Backup (%s) of %s: %s, %,d bytes%n", kind, backup.data, backup.file, Files.size(backup.file));
        });
    }

    /** Writes the file, all of it or nothing; says how: "hot" or "cold". */
    String run() throws IOException, SQLException {
        Path folder = data.resolve("postgresql");
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            throw new RefusedStart(
                    "There is no embedded database in " + data + ".",
                    "Name the data folder with CHIKAYA_DATA; back an external database up with its own tools.");
        }
        Packing packing = Packing.of(file);
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // Whoever has the lock is the running portal; where nobody has, this keeps one from starting meanwhile.
        Optional<FolderLock> lock = FolderLock.find(data);
        String kind = lock.isPresent() ? "cold" : "hot";
        try (OutputStream out = packing.write(fresh);
                ArchiveWriter archive = new ArchiveWriter(out, description(kind))) {
            if (lock.isPresent()) {
                OrphanedServer.stop(folder);
                archive.addTree("postgresql", folder, path -> true);
            } else {
                copyRunning(folder, archive);
            }
            // After the database: what a row speaks of was stored before the row.
            copyRest(archive, fresh);
            archive.complete();
        } finally {
            lock.ifPresent(FolderLock::close);
        }
        keep(fresh);
        return kind;
    }

    private void copyRunning(Path folder, ArchiveWriter archive) throws IOException, SQLException {
        String password = DatabasePasswords.readOrMake(data.resolve("database.properties"))
                .superuser();
        try (HotCopy copy = new HotCopy(folder, password)) {
            copy.copyFiles(archive);
            copy.finish(archive);
        }
    }

    private void copyRest(ArchiveWriter archive, Path fresh) throws IOException {
        Path[] children;
        try (var listed = Files.list(data)) {
            children = listed.filter(child -> !isLeftOut(child.getFileName().toString()))
                    .sorted()
                    .toArray(Path[]::new);
        }
        for (Path child : children) {
            String name = child.getFileName().toString();
            if (Files.isDirectory(child)) {
                archive.addTree(name, child, path -> !path.equals(fresh) && !path.equals(file));
            } else if (!child.equals(fresh) && !child.equals(file)) {
                archive.addFile(name, child);
            }
        }
    }

    static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name) || name.startsWith(Restore.ASIDE) || name.equals(Restore.STAGE);
    }

    private static Properties description(String kind) {
        Properties description = new Properties();
        description.setProperty("format", FORMAT);
        description.setProperty("postgresql", "18");
        description.setProperty("kind", kind);
        description.setProperty(
                "made",
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return description;
    }

    private void keep(Path fresh) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(file.getParent())) {
            channel.force(true);
        }
    }
}
