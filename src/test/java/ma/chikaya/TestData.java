package ma.chikaya;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import ma.chikaya.platform.SharedPrograms;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives every JVM run a data folder of its own, and removes those of runs that are over. */
class TestData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path ROOT = Path.of("target", "test-data").toAbsolutePath();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path own = ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
        removeOld(own);
        SharedPrograms.in(own);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-data",
                        Map.of("chikaya.data", own.toString(), "chikaya.telephony.secret", "secret-of-the-exchange")));
    }

    private static void removeOld(Path own) {
        try {
            Files.createDirectories(ROOT);
            try (var folders = Files.list(ROOT)) {
                for (Path folder : folders.toList()) if (folder.equals(own) || isOver(folder)) remove(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where two runs begin together, both remove what a third left; a file that is gone meanwhile is what is wanted. */
    private static void remove(Path folder) throws IOException {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (NoSuchFileException gone) {
            if (Files.exists(folder)) remove(folder);
        }
    }

    private static boolean isOver(Path folder) {
        String pid = folder.getFileName().toString();
        return !pid.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }
}
