package ma.chikaya.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end, apart from the caller's environment. */
record PostgresProgram(Path home, String name) {

    /** Runs it; fails with what it printed where it does not end well. */
    void run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root: inside an own user namespace it is nobody, and root's files stay its own.
        if (isRoot()) command.addAll(List.of("unshare", "--user"));
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                if (printed.contains("unshare")) throw noRoot(printed);
                throw new IOException(name + " failed: " + printed.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " ran", interrupted);
        }
    }

    private static RefusedStart noRoot(String printed) {
        return new RefusedStart(
                "PostgreSQL does not run as root, and this machine gives root no user namespace (" + printed.strip()
                        + ").",
                "Run the portal as an ordinary user that owns the data folder, or name an external database in"
                        + " CHIKAYA_DB_URL.");
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
