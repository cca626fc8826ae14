package ma.chikaya;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords are hashed as in the product, at a hundredth of its price: tests make thousands of officials. What the
 * product pays is tried by {@code PasswordHashTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickHashes {

    @Bean
    @Primary
    PasswordEncoder quickHash() {
        return new Argon2PasswordEncoder(16, 32, 1, 256, 1);
    }
}
