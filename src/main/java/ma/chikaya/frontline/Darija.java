package ma.chikaya.frontline;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.kernel.Language;
import org.springframework.stereotype.Component;

/** The sentences in Moroccan Arabic, which is spoken and never the language of a page: they stand beside the bundles. */
@Component
class Darija {

    private static final String FACT = "fact.";

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

    /** A question of competence, and its answers in the order of facts.txt. Throws where it is none. */
    List<String> fact(String code) {
        String told = sentences.getProperty(FACT + code);
        if (told == null) throw new IllegalArgumentException("no question " + code + " in Darija");
        return List.of(told.split("\\s*\\|\\s*"));
    }

    /** Of the sentences. */
    Set<String> keys() {
        return sentences.stringPropertyNames().stream()
                .filter(key -> !key.startsWith(FACT))
                .collect(Collectors.toSet());
    }
}
