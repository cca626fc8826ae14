package ma.chikaya.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The passwords of the embedded server's three roles, made at the first start and kept beside it. */
record DatabasePasswords(String superuser, String owner, String app) {

    static DatabasePasswords readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(
                        file,
                        "superuser=%s%nowner=%s%napp=%s%n"
                                .formatted(Secrets.random(), Secrets.random(), Secrets.random()));
            }
            Properties kept = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return new DatabasePasswords(get(kept, "superuser"), get(kept, "owner"), get(kept, "app"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String get(Properties kept, String name) {
        String value = kept.getProperty(name);
        if (value == null) throw new IllegalStateException("database.properties lacks " + name);
        return value;
    }

    @Override
    public String toString() {
        return "DatabasePasswords[hidden]";
    }
}
