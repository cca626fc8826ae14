package ma.chikaya.accounts;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> COMMON = Set.of(
            "motdepasse",
            "motdepasse1",
            "motdepasse123",
            "password12",
            "password123",
            "passw0rd123",
            "azertyuiop",
            "azerty1234",
            "azerty12345",
            "azerty123456",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "administrateur",
            "administrator",
            "bienvenue1",
            "bienvenue123",
            "maroc12345",
            "maroc2030",
            "chikaya123",
            "chikaya2026",
            "1q2w3e4r5t",
            "abcdefghij",
            "abcd123456");

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
        if (COMMON.contains(plain) || isOneSign(plain) || isRun(plain)) {
            return Outcome.refused("accounts.password.common");
        }
        String owner = email.toLowerCase(Locale.ROOT);
        if (plain.equals(owner) || plain.equals(owner.split("@", 2)[0])) {
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

    private static boolean isOneSign(String password) {
        return password.codePoints().distinct().count() == 1;
    }

    /** 1234567890, 9876543210 and the like. */
    private static boolean isRun(String password) {
        int step = password.charAt(1) - password.charAt(0);
        if (Math.abs(step) != 1) return false;
        for (int i = 1; i < password.length(); i++) {
            int here = password.charAt(i) - password.charAt(i - 1);
            boolean around = password.charAt(i - 1) == '9' && password.charAt(i) == '0';
            if (here != step && !around) return false;
        }
        return true;
    }
}
