package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the product pays for a hash; other tests pay less, see {@link ma.chikaya.QuickHashes}. */
class PasswordHashTest {

    private final PasswordEncoder encoder = new SecurityConfiguration().passwordEncoder();

    @Test
    void aHashTakesTheMemoryAndThePassesThatOwaspAsksFor() {
        String hash = encoder.encode("كلمة سر طويلة");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("كلمة سر طويلة", hash)).isTrue();
        assertThat(encoder.matches("كلمة سر اخرى", hash)).isFalse();
    }
}
