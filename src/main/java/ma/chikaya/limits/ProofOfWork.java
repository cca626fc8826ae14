package ma.chikaya.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.platform.Secrets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Find the number whose digest with the salt is the challenge: SHA-256(salt + number). The salt ends with a mark, so
 * that none of its digits can be taken for the number's.
 */
final class ProofOfWork {

    private static final Duration GOOD_FOR = Duration.ofMinutes(20);
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{1,11})&");
    private static final int LONGEST = 2_000;
    private static final String SIGNING = "limits.work";

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.shared();
    private final UsedOnce used = new UsedOnce();
    private final Secrets secrets;
    private final InstantSource clock;
    private final int work;

    ProofOfWork(Secrets secrets, InstantSource clock, int work) {
        this.secrets = secrets;
        this.clock = clock;
        this.work = work;
    }

    String issue() {
        byte[] noise = new byte[12];
        random.nextBytes(noise);
        String salt = HexFormat.of().formatHex(noise) + "?expires="
                + clock.instant().plus(GOOD_FOR).getEpochSecond() + "&";
        String challenge = digest(salt + random.nextInt(work + 1));
        return json.createObjectNode()
                .put("algorithm", "SHA-256")
                .put("challenge", challenge)
                .put("maxnumber", work)
                .put("salt", salt)
                .put("signature", secrets.token(SIGNING, challenge))
                .toString();
    }

    /** Reads what the browser sends: base64 of JSON with algorithm, challenge, number, salt and signature. */
    boolean accepts(String payload) {
        if (payload.length() > LONGEST) return false;
        JsonNode solution;
        try {
            solution = json.readTree(Base64.getDecoder().decode(payload));
        } catch (IllegalArgumentException | JacksonException e) {
            return false;
        }
        String salt = text(solution, "salt");
        Matcher form = SALT.matcher(salt);
        String challenge = text(solution, "challenge");
        long number = solution.path("number").asLong(-1);
        if (!form.matches() || number < 0 || number > work) return false;
        Instant until = Instant.ofEpochSecond(Long.parseLong(form.group(1)));
        return clock.instant().isBefore(until)
                && text(solution, "algorithm").equals("SHA-256")
                && secrets.isToken(SIGNING, challenge, text(solution, "signature"))
                && Secrets.same(digest(salt + number), challenge)
                && used.use(challenge, until, clock.instant());
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }
}
