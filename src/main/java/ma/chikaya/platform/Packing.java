package ma.chikaya.platform;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How an archive is compressed, told by its name: {@code .tar.gz}, {@code .tar.zst} (by the zstd program), {@code .tar}. */
enum Packing {
    GZIP,
    ZSTD,
    NONE;

    static Packing of(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) return GZIP;
        if (name.endsWith(".tar.zst")) return ZSTD;
        if (name.endsWith(".tar")) return NONE;
        throw new RefusedStart(
                "The name of a backup ends in .tar.gz, .tar.zst or .tar: " + name, "Name it so, and try again.");
    }

    OutputStream write(Path file) throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return switch (this) {
            case NONE -> plain;
            case GZIP ->
                new GZIPOutputStream(plain, 1 << 16) {
                    {
                        def.setLevel(Deflater.BEST_SPEED);
                    }
                };
            case ZSTD -> {
                plain.close();
                Process zstd = zstd("-q", "-3", "-f", "-o", file.toString());
                yield new ProgramOutput(zstd);
            }
        };
    }

    InputStream read(Path file) throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(file, StandardOpenOption.READ), 1 << 16);
        return switch (this) {
            case NONE -> plain;
            case GZIP -> new GZIPInputStream(plain, 1 << 16);
            case ZSTD -> {
                plain.close();
                yield zstd("-q", "-d", "-c", file.toString()).getInputStream();
            }
        };
    }

    private static Process zstd(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "zstd";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            throw new RefusedStart(
                    "The zstd program was not found.", "Install it (apt-get install zstd), or name the file .tar.gz.");
        }
    }

    /** What a program reads; closing it waits for the program and fails where it failed. */
    private static final class ProgramOutput extends java.io.FilterOutputStream {

        private final Process program;

        ProgramOutput(Process program) {
            super(new BufferedOutputStream(program.getOutputStream(), 1 << 16));
            this.program = program;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            super.close();
            try {
                if (program.waitFor() != 0) throw new IOException("the zstd program failed");
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }
    }
}
