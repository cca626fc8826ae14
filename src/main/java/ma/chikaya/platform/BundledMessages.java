package ma.chikaya.platform;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Messages from {@code messages/<area>.<language>.properties}; patterns are parsed at their first use. */
@Component
public class BundledMessages implements Messages {

    /** French says "1er mars", which the locale data does not. */
    private static final java.util.regex.Pattern FIRST = java.util.regex.Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])1 (?=(?:janv(?:ier|\\.)|févr(?:ier|\\.)|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)|août"
                    + "|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|déc(?:embre|\\.))(?!\\p{L}))");

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, ConcurrentHashMap<String, Format>> formats = new EnumMap<>(Language.class);

    /** A parsed pattern. A format is not safe between threads and dear to copy: one copy goes from hand to hand. */
    private record Format(MessageFormat parsed, AtomicReference<@Nullable MessageFormat> free) {

        String write(Map<String, Object> arguments) {
            MessageFormat mine = free.getAndSet(null);
            if (mine == null) mine = parsed.clone();
            try {
                return mine.format(arguments);
            } finally {
                free.set(mine);
            }
        }
    }

    public BundledMessages() {
        try {
            for (Language language : Language.values()) {
                Map<String, String> found = new HashMap<>();
                for (Resource file : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*." + language.tag() + ".properties")) {
                    Properties bundle = new Properties();
                    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        bundle.load(reader);
                    }
                    for (String key : bundle.stringPropertyNames()) {
                        if (found.put(key, bundle.getProperty(key)) != null) {
                            throw new IllegalStateException("message " + key + " is written twice in " + language);
                        }
                    }
                }
                patterns.put(language, found);
                formats.put(language, new ConcurrentHashMap<>());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String text(Language language, String key, Map<String, Object> arguments) {
        Pattern pattern = pattern(language, key);
        if (pattern.text().indexOf('{') < 0 && pattern.text().indexOf('\'') < 0) return pattern.text();
        ConcurrentHashMap<String, Format> kept = Objects.requireNonNull(formats.get(pattern.language()));
        Format format = kept.get(key);
        if (format == null) {
            format = kept.computeIfAbsent(key, k -> new Format(parse(pattern, k), new AtomicReference<>()));
        }
        String written = format.write(local(arguments));
        boolean first = pattern.language() == Language.FR && written.contains("1 ");
        return first ? FIRST.matcher(written).replaceAll("1er ") : written;
    }

    /** Instants as what the wall shows: a format nested in a choice keeps the machine's zone, whatever is set on it. */
    private static Map<String, Object> local(Map<String, Object> arguments) {
        Map<String, Object> local = new HashMap<>(arguments);
        local.replaceAll((name, value) -> switch (value) {
            case Instant at -> LegalTime.of(at);
            case Date at -> LegalTime.of(at.toInstant());
            case ZonedDateTime at -> LegalTime.of(at.toInstant());
            case OffsetDateTime at -> LegalTime.of(at.toInstant());
            default -> value;
        });
        return local;
    }

    @Override
    public boolean has(String key) {
        return Objects.requireNonNull(patterns.get(Language.AR)).containsKey(key);
    }

    @Override
    public Pattern pattern(Language language, String key) {
        String found = Objects.requireNonNull(patterns.get(language)).get(key);
        if (found != null) return new Pattern(language, found);
        if (language == Language.ZGH) return pattern(Language.AR, key);
        throw new IllegalArgumentException("no message " + key + " in " + language.tag());
    }

    /** The keys written in a language, for the test that compares the bundles. */
    public Set<String> keys(Language language) {
        return Set.copyOf(Objects.requireNonNull(patterns.get(language)).keySet());
    }

    private static MessageFormat parse(Pattern pattern, String key) {
        try {
            return new MessageFormat(pattern.text(), pattern.language().icu());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "message " + key + " in " + pattern.language().tag(), wrong);
        }
    }
}
