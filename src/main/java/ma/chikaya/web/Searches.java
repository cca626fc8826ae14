package ma.chikaya.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ma.chikaya.accounts.Official;
import ma.chikaya.platform.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the words of a search out of addresses, where histories and logs would learn names and telephones: an address
 * carries them sealed ({@code s}), for the official who typed them alone. Nothing is kept between two requests, so a
 * marked page opens again after a new sign-in. Words in the open ({@code q}) are still read, and sealed from there on.
 */
@Component
public class Searches {

    private static final int LONGEST = 200;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;

    Searches(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The parameters with the words beside their sealed form; without either where there are none he may read. */
    public Map<String, String> open(Official official, Map<String, String> typed) {
        String sealed = typed.get("s");
        String words =
                clean(sealed == null ? typed.get("q") : unseal(official, sealed).orElse(""));
        Map<String, String> all = new HashMap<>(typed);
        all.remove("q");
        all.remove("s");
        if (!words.isEmpty()) {
            all.put("q", words);
            all.put("s", seal(official, words));
        }
        return all;
    }

    /** Words as they are searched for: no longer than anybody types. */
    public static String clean(@Nullable String typed) {
        String words = typed == null ? "" : typed.strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST).strip() : words;
    }

    /** The same words give the same form, so that a saved view is known again; the nonce is their keyed hash. */
    private String seal(Official official, String words) {
        byte[] nonce = Arrays.copyOf(token("desk-search-nonce", official.id() + "\n" + words), NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, official, nonce, words.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    private Optional<String> unseal(Official official, String sealed) {
        byte[] bytes = decode(sealed);
        if (bytes == null || bytes.length <= NONCE) return Optional.empty();
        byte[] nonce = Arrays.copyOf(bytes, NONCE);
        return crypt(Cipher.DECRYPT_MODE, official, nonce, Arrays.copyOfRange(bytes, NONCE, bytes.length))
                .map(words -> new String(words, StandardCharsets.UTF_8));
    }

    /** Empty where it was sealed for somebody else, or changed on its way. */
    private Optional<byte[]> crypt(int mode, Official official, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] key = token("desk-search", Integer.toString(official.id()));
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(content));
        } catch (javax.crypto.AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] token(String purpose, String subject) {
        return Base64.getUrlDecoder().decode(secrets.token(purpose, subject));
    }

    private static byte @Nullable [] decode(String typed) {
        try {
            return Base64.getUrlDecoder().decode(typed);
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }
}
