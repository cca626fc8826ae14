package ma.chikaya.seals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says, as its seal says it: no name, no contact, none of the words, so that it may stand in an address.
 * docs/seals.md lists every name.
 *
 * @param values texts, whole numbers and booleans by name
 */
public record Claims(Map<String, Object> values) {

    public Claims {
        values = Map.copyOf(values);
    }

    /**
     * Of one kind of paper.
     *
     * @param what {@code receipt}, {@code answer}, {@code decision} or {@code dossier}
     */
    public static Claims of(String what) {
        return new Claims(Map.of("what", what));
    }

    public Claims with(String name, @Nullable Object value) {
        if (value == null) return this;
        Map<String, Object> more = new HashMap<>(values);
        more.put(
                name,
                switch (value) {
                    case Instant at -> at.truncatedTo(ChronoUnit.SECONDS).toString();
                    case LocalDate day -> day.toString();
                    default -> value;
                });
        return new Claims(more);
    }

    /** The SHA-256 of a text, given in hexadecimal as papers print it. */
    public Claims withHash(String name, @Nullable String hex) {
        return hex == null ? this : with(name, base64(HexFormat.of().parseHex(hex)));
    }

    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public Optional<Instant> instant(String name) {
        return text(name).flatMap(Claims::readInstant);
    }

    public Optional<LocalDate> day(String name) {
        return text(name).flatMap(Claims::readDay);
    }

    /** A hash as papers print it, in hexadecimal. */
    public Optional<String> hash(String name) {
        return text(name).flatMap(Claims::readHash);
    }

    public boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Instant> readInstant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (java.time.DateTimeException garbled) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> readDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (java.time.DateTimeException garbled) {
            return Optional.empty();
        }
    }

    private static Optional<String> readHash(String text) {
        try {
            return Optional.of(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
