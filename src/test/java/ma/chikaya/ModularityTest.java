package ma.chikaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Commands go down, events come up: no module names one it has not declared. */
class ModularityTest {

    private static final Path ROOT = Path.of("src", "main", "java", "ma", "chikaya");

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(Chikaya.class).verify();
    }

    @Test
    void everyModuleIsDeclaredAndNullMarked() throws IOException {
        List<Path> modules = foldersIn(ROOT);
        assertThat(modules).isNotEmpty();
        for (Path module : modules) {
            assertThat(declaration(module))
                    .as("an undeclared module would pass silently: %s", module)
                    .contains("@ApplicationModule(", "@NullMarked")
                    .startsWith("/**");
        }
    }

    @Test
    void everyPackageInsideAModuleIsNullMarked() throws IOException {
        try (var folders = Files.walk(ROOT)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertThat(declaration(folder)).as("%s", folder).contains("@NullMarked");
            }
        }
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).toList();
        }
    }

    private static String declaration(Path folder) throws IOException {
        Path file = folder.resolve("package-info.java");
        return Files.exists(file) ? Files.readString(file) : "(no package-info.java)";
    }
}
