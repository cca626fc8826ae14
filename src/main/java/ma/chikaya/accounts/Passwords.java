package ma.chikaya.accounts;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What is asked of a password, and its hash. Length is what counts (NIST SP 800-63B): no signs are prescribed. Hashing
 * takes 19 MB each time, so only a few are made at once.
 */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Without the signs that are taken for one another: 0 o, 1 l i. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Semaphore few = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final PasswordEncoder encoder;
    private volatile @Nullable String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    Outcome<String> check(String password, String email) {
        String plain = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Outcome.refused(new Refusal("accounts.password.short", Map.of("least", SHORTEST)));
        }
        if (length > LONGEST) return Outcome.refused(new Refusal("accounts.password.long", Map.of("most", LONGEST)));
        if (CommonPasswords.has(normal(password))) {
            return Outcome.refused("accounts.password.common");
        }
        String owner = email.toLowerCase(Locale.ROOT);
        if (isOf(plain, owner) || isOf(plain, owner.split("@", 2)[0])) {
            return Outcome.refused("accounts.password.own-name");
        }
        return Outcome.done(password);
    }

    String hash(String password) {
        few.acquireUninterruptibly();
        try {
            String hash = encoder.encode(normal(password));
            if (hash == null) throw new IllegalStateException("no hash");
            return hash;
        } finally {
            few.release();
        }
    }

    /** Whether the password fits; takes as long where there is no hash to fit. */
    boolean fits(String password, @Nullable String hash) {
        String against = hash == null ? nobodysHash() : hash;
        few.acquireUninterruptibly();
        try {
            return encoder.matches(normal(password), against) && hash != null;
        } finally {
            few.release();
        }
    }

    /** Sixty bits, in three groups that can be read aloud. */
    String generate() {
        StringBuilder made = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) made.append('-');
            made.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return made.toString();
    }

    /** The address with a few signs around it, however it is cut. */
    private static boolean isOf(String plain, String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{N}]", "");
        String written = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.length() >= 4 && written.contains(letters) && written.length() - letters.length() <= 6;
    }

    /** Keyboards write é and أ in more than one way. */
    private static String normal(String password) {
        String most = password.length() > 2 * LONGEST ? password.substring(0, 2 * LONGEST) : password;
        return Normalizer.normalize(most, Normalizer.Form.NFKC);
    }

    private String nobodysHash() {
        String made = nobodys;
        if (made == null) nobodys = made = hash(generate());
        return made;
    }
}
