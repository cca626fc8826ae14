package ma.chikaya.frontline;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import ma.chikaya.kernel.Language;
import org.springframework.stereotype.Component;

/** The sentences in Moroccan Arabic, which is spoken and never the language of a page: they stand beside the bundles. */
@Component
class Darija {

    private final Properties sentences = new Properties();

    Darija() {
        try (var in = Darija.class.getResourceAsStream("/frontline/darija.properties")) {
            if (in == null) throw new IllegalStateException("no sentences in Darija");
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Throws where there is no such sentence. */
    String say(String key, Map<String, Object> arguments) {
        String pattern = sentences.getProperty(key);
        if (pattern == null) throw new IllegalArgumentException("no sentence " + key + " in Darija");
        return new MessageFormat(pattern, Language.AR.icu()).format(arguments);
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }
}
