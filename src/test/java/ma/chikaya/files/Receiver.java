package ma.chikaya.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Receives in a folder of its own, without a database. */
record Receiver(Path folder) {

    record Result(String name, Found found, ByteBuffer kept) {

        byte[] bytes() {
            byte[] copy = new byte[kept.limit()];
            kept.get(0, copy);
            return copy;
        }
    }

    Result receive(String name, byte[] bytes) throws Rejected, IOException {
        return receive(name, new ByteArrayInputStream(bytes));
    }

    Result receive(String name, InputStream in) throws Rejected, IOException {
        var received = new Receiving(folder, Scanner.NONE, StoredFiles.MAX_BYTES).receive(FileNames.clean(name), in);
        try {
            return new Result(
                    received.name(),
                    received.found(),
                    ByteBuffer.wrap(Files.readAllBytes(received.ready().path())));
        } finally {
            received.ready().discard();
        }
    }

    /** The refusal's reason, or null where the file was taken. */
    @org.jspecify.annotations.Nullable
    Reason refusal(String name, byte[] bytes) throws IOException {
        try {
            receive(name, bytes);
            return null;
        } catch (Rejected e) {
            return e.reason();
        }
    }

    long leftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
