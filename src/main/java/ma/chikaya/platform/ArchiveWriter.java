package ma.chikaya.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes a backup: first its description, last the mark that it is whole, between them files that may change meanwhile. */
final class ArchiveWriter implements AutoCloseable {

    static final String DESCRIPTION = "backup.properties";
    static final String WHOLE = "backup.complete";

    private final TarArchiveOutputStream tar;

    ArchiveWriter(OutputStream out, Properties description) throws IOException {
        tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        StringBuilder text = new StringBuilder();
        description.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> text.append(name)
                        .append('=')
                        .append(description.getProperty(name))
                        .append('\n'));
        add(DESCRIPTION, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(0100600);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /** A folder and what is in it; {@code wanted} judges each path, and a folder it refuses stays in, emptied. */
    void addTree(String name, Path folder, Predicate<Path> wanted) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(040700);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
        if (!wanted.test(folder)) return;
        Path[] children;
        try (var listed = Files.list(folder)) {
            children = listed.sorted().toArray(Path[]::new);
        } catch (NoSuchFileException gone) {
            return;
        }
        for (Path child : children) {
            String childName = name + "/" + child.getFileName();
            if (Files.isDirectory(child)) {
                addTree(childName, child, wanted);
            } else if (Files.isRegularFile(child) && wanted.test(child)) {
                addFile(childName, child);
            }
        }
    }

    /** As many bytes as the file has now; a file cut short meanwhile is filled up with zeros, one deleted is left out. */
    void addFile(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(size);
            entry.setMode(0100600);
            tar.putArchiveEntry(entry);
            byte[] buffer = new byte[1 << 16];
            long left = size;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) break;
                tar.write(buffer, 0, read);
                left -= read;
            }
            byte[] zeros = new byte[8192];
            for (; left > 0; left -= Math.min(left, zeros.length)) {
                tar.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException gone) {
            // Tables and files may go while they are copied: the log of changes knows it.
        }
    }

    void complete() throws IOException {
        add(WHOLE, new byte[0]);
        tar.finish();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
