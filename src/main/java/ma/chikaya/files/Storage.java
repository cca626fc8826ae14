package ma.chikaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the bytes are. A file put is never changed; errors of the place itself throw {@link IOException}. */
interface Storage {

    /** Keeps a finished local file under an id, durably, and takes the local file away. */
    void put(UUID id, Path ready, String sha256, long size) throws IOException;

    /** {@code length} bytes from {@code from}; the caller closes. */
    InputStream open(UUID id, long from, long length) throws IOException;

    /** Deletes; nothing happens where there is nothing. */
    void delete(UUID id) throws IOException;

    /** Every file put before an instant. */
    void listPutBefore(Instant before, Consumer<UUID> found) throws IOException;
}
