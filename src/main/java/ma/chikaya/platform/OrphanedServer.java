package ma.chikaya.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The postmaster that a killed JVM left running on a folder. Whoever stops it must hold the folder's lock. */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    private OrphanedServer() {}

    static void stop(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        Optional<ProcessHandle> process = find(pidFile, folder);
        if (process.isPresent()) {
            LOG.info("stopping the PostgreSQL that an earlier run left behind");
            try {
                // An interrupt is its fast shutdown; ProcessHandle.destroy() would wait for every connection to end.
                new ProcessBuilder("kill", "-INT", Long.toString(process.get().pid()))
                        .start()
                        .waitFor();
                process.get().onExit().get(120, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while stopping an orphaned PostgreSQL", interrupted);
            } catch (ExecutionException | TimeoutException stuck) {
                throw new IOException("an orphaned PostgreSQL on " + folder + " does not stop", stuck);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** The process named in the file, if it lives and is a PostgreSQL on this very folder: numbers are used again. */
    private static Optional<ProcessHandle> find(Path pidFile, Path folder) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(folder.toString()))
                        .isPresent());
    }
}
