package ma.chikaya.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the jar once into the installation's own folder: a shared temporary folder is
 * emptied by the system while the server runs, and open to every account of the machine.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}, unpacked where it is not there yet. */
    static Path unpacked(Path into) throws IOException {
        URL archive = archive();
        Path home = into.resolve(mark(archive));
        if (Files.exists(home)) return home;
        FileSystemUtils.deleteRecursively(into);
        Files.createDirectories(into);
        Path fresh = Files.createTempDirectory(into, "unpacking");
        unpack(archive, fresh);
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    private static URL archive() {
        String machine = switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        String name = "postgres-linux-" + machine + ".txz";
        URL found = PostgresBinaries.class.getResource("/" + name);
        if (found == null || !System.getProperty("os.name").equals("Linux")) {
            throw new IllegalStateException(
                    "no embedded PostgreSQL for this machine (" + name + "): give an external one with CHIKAYA_DB_URL");
        }
        return found;
    }

    /** Tells one build of the programs from another without reading it: the checksum its jar keeps. */
    private static String mark(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (!(connection instanceof JarURLConnection jar)) return Long.toHexString(connection.getContentLengthLong());
        jar.setUseCaches(false);
        try (JarFile file = jar.getJarFile()) {
            return Long.toHexString(
                    Objects.requireNonNull(file.getEntry(jar.getEntryName())).getCrc());
        }
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) throw new IOException("an entry outside its folder: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
