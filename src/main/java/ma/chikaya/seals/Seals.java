package ma.chikaya.seals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.CanonicalJson;
import ma.chikaya.platform.Demo;
import ma.chikaya.seals.Checked.Verdict;
import ma.chikaya.seals.db.tables.records.SigningKeyRecord;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals papers and checks them. A seal says what the paper says and when the product sealed it, by its own clock: it is
 * no timestamp of a third party. docs/seals.md describes the form.
 */
@Component
public class Seals {

    /** Before the seal at the end of a file it closes. */
    static final String MARK = "\n%chikaya-seal ";

    /** Nodes' clocks differ, and one may still seal while another replaces the key. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String FILE = "file";
    private static final String SEALED = "sealed";
    private static final String SEAL = "seal";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealKeys keys;
    private final InstantSource clock;
    private final Demo demo;

    Seals(SealKeys keys, InstantSource clock, Demo demo) {
        this.keys = keys;
        this.clock = clock;
        this.demo = demo;
    }

    /** The seal of what a paper says, to be printed on it. */
    public String seal(Claims claims) {
        SealKeys.Current key = keys.current();
        Map<String, Object> said =
                new HashMap<>(claims.with(SEALED, clock.instant()).values());
        if (demo.isOn()) said.put("demo", true);
        String signed = Jws.header(key.id()) + "."
                + Jws.encode(CanonicalJson.write(said).getBytes(StandardCharsets.UTF_8));
        return signed + "." + Jws.encode(Ed25519.sign(key.privateHalf(), signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * A PDF with a seal at its end that covers every byte before it; a comment to whatever reads PDF.
     *
     * @param printed the seal printed on it, alone or in its address: the closing one says the same
     */
    public byte[] close(byte[] pdf, String printed) {
        Claims said = Jws.find(printed).orElseThrow().claims();
        String seal = seal(said.with(FILE, Claims.base64(Claims.digest(pdf))));
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 1024);
        out.writeBytes(pdf);
        out.writeBytes((MARK + seal + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** The seal of a JSON document, over the canonical form of its members, to be put beside them as {@code seal}. */
    public String sealOf(Map<String, ?> document, Claims claims) {
        return seal(claims.with(FILE, Claims.base64(digest(document))));
    }

    /** Checks a seal that was typed, scanned or copied. */
    public Checked check(String text) {
        Optional<Jws> found = Jws.find(text);
        if (found.isEmpty()) return Checked.not(Verdict.NO_SEAL);
        Jws seal = found.get();
        Optional<SigningKeyRecord> key = keys.find(seal.key());
        if (key.isEmpty()) return Checked.not(Verdict.UNKNOWN_KEY);
        if (!Ed25519.verify(key.get().getPublicHalf(), seal.signed(), seal.signature())) {
            return Checked.not(Verdict.CHANGED);
        }
        Instant retired = key.get().getRetiredAt();
        Optional<Instant> sealed = seal.claims().instant(SEALED);
        if (sealed.isEmpty()
                || sealed.get().isBefore(key.get().getMadeAt().minus(TOLERANCE))
                || (retired != null && sealed.get().isAfter(retired.plus(TOLERANCE)))) {
            return Checked.not(Verdict.NOT_ITS_TIME);
        }
        Instant copied = key.get().getDistrustedAt();
        if (copied != null && !sealed.get().isBefore(copied)) {
            return new Checked(Verdict.COPIED_KEY, null, retired, copied);
        }
        return new Checked(Verdict.TRUE, seal.claims(), retired, copied);
    }

    /** Checks a file: a PDF closed by its seal, a sealed JSON document, or a text that holds a seal. */
    public Checked check(byte[] file) {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        int mark = bytes.lastIndexOf(MARK);
        if (mark >= 0) {
            return closes(check(bytes.substring(mark + MARK.length())), Claims.digest(Arrays.copyOf(file, mark)));
        }
        // A PDF without its closing seal proves nothing by the one it may print.
        if (bytes.startsWith("%PDF")) return Checked.not(Verdict.NO_SEAL);
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.stripLeading().startsWith("{")) return check(text);
        try {
            Map<String, Object> document =
                    new HashMap<>(JSON.readValue(text, new TypeReference<Map<String, Object>>() {}));
            return document.remove(SEAL) instanceof String seal
                    ? closes(check(seal), digest(document))
                    : Checked.not(Verdict.NO_SEAL);
        } catch (JacksonException garbled) {
            return Checked.not(Verdict.NO_SEAL);
        }
    }

    private static Checked closes(Checked checked, byte[] digest) {
        Claims claims = checked.claims();
        if (claims == null) return checked;
        return claims.text(FILE).equals(Optional.of(Claims.base64(digest))) ? checked : Checked.not(Verdict.CHANGED);
    }

    private static byte[] digest(Map<String, ?> document) {
        return Claims.digest(CanonicalJson.write(document).getBytes(StandardCharsets.UTF_8));
    }
}
