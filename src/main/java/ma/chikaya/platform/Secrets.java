package ma.chikaya.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Values derived from the installation's secret by keyed hash (HMAC-SHA-256): never stored, always the same. */
@Component
public class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Secrets(Settings settings) {
        String given = settings.secret();
        this.key = new SecretKeySpec(
                (given == null ? readOrMake(settings.data().resolve("secret")) : given)
                        .getBytes(StandardCharsets.UTF_8),
                "HmacSHA256");
    }

    /** A six-digit PIN for {@code subject}. */
    public String pin(String purpose, String subject) {
        BigInteger number = new BigInteger(1, hash(purpose, subject));
        return "%06d".formatted(number.mod(BigInteger.valueOf(1_000_000)).intValueExact());
    }

    /** A token of 128 bits for {@code subject}, safe in an address. */
    public String token(String purpose, String subject) {
        byte[] half = new byte[16];
        System.arraycopy(hash(purpose, subject), 0, half, 0, 16);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
    }

    /** Whether {@code given} is the token of {@code subject}, compared in constant time. */
    public boolean isToken(String purpose, String subject, String given) {
        return same(token(purpose, subject), given);
    }

    /** Compares two secrets without telling by its time where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** A fresh random token of 192 bits, safe in an address. */
    public static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] hash(String purpose, String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) PrivateFile.write(file, random() + random());
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
