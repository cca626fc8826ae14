package ma.chikaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From an upload's first byte to a clean, forced file beside its final place; or nothing at all. */
final class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private final Path incoming;
    private final Scanner scanner;
    private final long limit;

    Receiving(Path incoming, Scanner scanner, long limit) {
        this.incoming = incoming;
        this.scanner = scanner;
        this.limit = limit;
    }

    /** A file ready to be kept; its bytes are in {@code ready}, which whoever does not keep it discards. */
    record Received(Workfile ready, String name, Found found, long size, String sha256) {}

    /**
     * Receives one file.
     *
     * @param name already cleaned
     * @throws Rejected where it cannot be kept
     * @throws IOException where the place it is written to fails
     */
    Received receive(String name, InputStream in) throws Rejected, IOException {
        Source source = new Source(in, limit);
        byte[] head = source.head(Format.HEAD);
        if (head.length == 0) throw new Rejected(Reason.EMPTY);
        Format format = Formats.of(head);
        Workfile file = Workfile.create(incoming);
        boolean ready = false;
        try {
            format.write(source, file);
            source.drain();
            boolean zip = format instanceof OfficeZip;
            // a picture or a PDF that is a zip as well is made to deceive
            if (!zip && ZipEnd.find(file).isPresent()) throw Rejected.type();
            Found found = format.inspect(file, name);
            file.force();
            scan(file);
            String sha256 = file.sha256();
            long size = file.size();
            file.close();
            ready = true;
            return new Received(file, FileNames.withEnding(name, found.type()), found, size, sha256);
        } finally {
            if (!ready) file.discard();
        }
    }

    private void scan(Workfile file) throws Rejected {
        boolean clean;
        try {
            clean = scanner.isClean(file.path());
        } catch (IOException e) {
            LOG.warn("A file could not be scanned and was refused: {}", e.toString());
            throw new Rejected(Reason.UNSCANNED);
        }
        if (!clean) throw new Rejected(Reason.VIRUS);
    }
}
