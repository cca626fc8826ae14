package ma.chikaya.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What the asset build has left on the class path. */
final class Bundled {

    private Bundled() {}

    static Map<String, String> properties(String name) {
        try (InputStream file = open(name)) {
            Properties read = new Properties();
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, String> values = new HashMap<>();
            for (String key : read.stringPropertyNames()) values.put(key, read.getProperty(key));
            return Map.copyOf(values);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream open(String name) {
        InputStream file = Bundled.class.getResourceAsStream("/" + name);
        if (file == null) throw new IllegalStateException(name + " is missing: run build/assets.sh");
        return file;
    }
}
