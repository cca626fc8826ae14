package ma.chikaya.web.open;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.chikaya.platform.Settings;
import ma.chikaya.seals.SealKey;
import ma.chikaya.seals.SealKeys;
import ma.chikaya.web.Routes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is needed to check a seal without the portal: every public key there was, and the program that reads them. */
@RestController
class SealKeysFile {

    private static final MediaType KEY_SET = MediaType.parseMediaType("application/jwk-set+json");
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final SealKeys keys;
    private final Settings settings;

    SealKeysFile(SealKeys keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** A set of keys (RFC 7517, RFC 8037); {@code from} and {@code until} say when each of them sealed, {@code distrusted} since when one was copied. */
    @GetMapping(Routes.SEAL_KEYS)
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .contentType(KEY_SET)
                .cacheControl(AN_HOUR)
                .body(Map.of(
                        "issuer",
                        settings.baseUrl(),
                        "keys",
                        keys.list().stream().map(SealKeysFile::key).toList()));
    }

    @GetMapping(Routes.VERIFY + "/VerifySeal.java")
    ResponseEntity<ClassPathResource> program() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"VerifySeal.java\"")
                .cacheControl(AN_HOUR)
                .body(new ClassPathResource("seals/VerifySeal.java"));
    }

    private static Map<String, String> key(SealKey key) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("kty", "OKP");
        members.put("crv", "Ed25519");
        members.put("use", "sig");
        members.put("alg", "EdDSA");
        members.put("kid", key.id());
        members.put("x", key.publicHalf());
        members.put("from", key.madeAt().toString());
        if (key.retiredAt() != null) members.put("until", key.retiredAt().toString());
        if (key.distrustedAt() != null)
            members.put("distrusted", key.distrustedAt().toString());
        return members;
    }
}
