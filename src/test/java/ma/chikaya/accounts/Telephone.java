package ma.chikaya.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.InstantSource;
import javax.crypto.spec.SecretKeySpec;

/** Shows codes as an application on a telephone does, from the key that was typed into it. */
public final class Telephone {

    private final byte[] key;
    private final InstantSource clock;

    public Telephone(String typed, InstantSource clock) {
        this.key = decode(typed);
        this.clock = clock;
    }

    /** The code of now, or of as many half minutes away. */
    public String shows(int stepsAway) {
        try {
            return "%06d"
                    .formatted(new TimeBasedOneTimePasswordGenerator()
                            .generateOneTimePassword(
                                    new SecretKeySpec(key, "HmacSHA1"),
                                    clock.instant().plusSeconds(30L * stepsAway)));
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] decode(String typed) {
        byte[] bytes = new byte[typed.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < typed.length(); i++) {
            char sign = typed.charAt(i);
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
