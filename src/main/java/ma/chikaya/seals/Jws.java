package ma.chikaya.seals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.kernel.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A seal as it is written: header, claims and signature, each in base64url, with dots between (RFC 7515, compact).
 *
 * @param key id of the key it names
 * @param signed what the signature covers
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Jws(String key, Claims claims, byte[] signed, byte[] signature) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FORM =
            Pattern.compile("(?<![\\w-])([\\w-]{20,200})\\.([\\w-]{20,4000})\\.([\\w-]{86})(?![\\w.-])");

    static String header(String key) {
        return encode(CanonicalJson.write(Map.of("alg", "EdDSA", "kid", key)).getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The first seal in a text: alone, in an address, or broken over lines by whoever copied it. */
    static Optional<Jws> find(String text) {
        return read(FORM.matcher(text)).or(() -> read(FORM.matcher(text.replaceAll("\\s+", ""))));
    }

    private static Optional<Jws> read(Matcher form) {
        if (!form.find()) return Optional.empty();
        Map<String, Object> header = json(form.group(1));
        if (!"EdDSA".equals(header.get("alg")) || !(header.get("kid") instanceof String key)) return Optional.empty();
        byte[] signature = Base64.getUrlDecoder().decode(form.group(3));
        // Bits that encode nothing would let the last letter be another.
        if (!encode(signature).equals(form.group(3))) signature = new byte[0];
        return Optional.of(new Jws(
                key,
                new Claims(json(form.group(2))),
                (form.group(1) + "." + form.group(2)).getBytes(StandardCharsets.US_ASCII),
                signature));
    }

    /** Nothing where it is garbled: no signature will fit it. */
    private static Map<String, Object> json(String part) {
        try {
            Map<String, Object> members = new HashMap<>(
                    JSON.readValue(Base64.getUrlDecoder().decode(part), new TypeReference<Map<String, Object>>() {}));
            members.values().removeIf(java.util.Objects::isNull);
            return members;
        } catch (JacksonException | IllegalArgumentException garbled) {
            return Map.of();
        }
    }
}
