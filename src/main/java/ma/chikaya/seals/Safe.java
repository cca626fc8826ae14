package ma.chikaya.seals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;

/** Keeps private halves readable by this installation alone: a copy of the database seals nothing. */
@Component
class Safe {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;

    Safe(Secrets secrets) {
        this.secrets = secrets;
    }

    byte[] lock(String keyId, byte[] privateHalf) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, keyId, nonce, privateHalf).orElseThrow();
        return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    }

    /** Empty where it was locked with another secret. */
    Optional<byte[]> open(String keyId, byte[] locked) {
        return crypt(
                Cipher.DECRYPT_MODE,
                keyId,
                Arrays.copyOf(locked, NONCE),
                Arrays.copyOfRange(locked, NONCE, locked.length));
    }

    private Optional<byte[]> crypt(int mode, String keyId, byte[] nonce, byte[] content) {
        try {
            byte[] key = Base64.getUrlDecoder().decode(secrets.token("seal-key", keyId));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(content));
        } catch (AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
