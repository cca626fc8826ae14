package ma.chikaya.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * Codes of six digits that change every half minute (RFC 6238, with SHA-1, which every telephone knows). The key is
 * derived from the installation's secret and the account's salt: a copy of the database tells nobody's codes. A clock
 * half a minute off is borne with.
 */
@Component
class TimeCodes {

    private static final long STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Secrets secrets;
    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(STEP_SECONDS));

    TimeCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The half minute whose code this is, now or one beside it. */
    OptionalLong findStep(int account, String salt, String code, Instant now) {
        long here = now.getEpochSecond() / STEP_SECONDS;
        for (long step : new long[] {here, here - 1, here + 1}) {
            if (Secrets.same(at(account, salt, step), code)) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    String at(int account, String salt, long step) {
        SecretKeySpec key = new SecretKeySpec(key(account, salt), "HmacSHA1");
        try {
            int code = generator.generateOneTimePassword(key, Instant.ofEpochSecond(step * STEP_SECONDS));
            return "%06d".formatted(code);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key as it is typed into a telephone: 26 letters and digits of base 32 (RFC 4648). */
    String typed(int account, String salt) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : key(account, salt)) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) text.append(BASE32.charAt((held << (5 - bits)) & 31));
        return text.toString();
    }

    /** 128 bits, the least RFC 4226 allows and what one keyed hash gives. */
    private byte[] key(int account, String salt) {
        return Base64.getUrlDecoder().decode(secrets.token("totp", account + ":" + salt));
    }
}
