package ma.chikaya.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash chain of a submission's history: SHA-256 over the hash before and the event's canonical form. */
final class Chain {

    static final byte[] START = new byte[32];

    private Chain() {}

    static byte[] next(
            byte[] before,
            UUID submission,
            int seq,
            Instant at,
            EventType type,
            String actor,
            @Nullable Integer account,
            int body,
            @Nullable State from,
            State to,
            String data) {
        Map<String, Object> form = new HashMap<>();
        form.put("submission", submission);
        form.put("seq", seq);
        form.put("at", at);
        form.put("type", type);
        form.put("actor", actor);
        if (account != null) form.put("account", account);
        form.put("body", body);
        if (from != null) form.put("from", from);
        form.put("to", to);
        form.put("data", data);
        MessageDigest digest = sha256();
        digest.update(before);
        return digest.digest(Canonical.write(form).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a history is whole: nothing changed, left out or put in between. */
    static boolean holds(UUID submission, List<HistoryEntry> history, byte[] head) {
        byte[] hash = START;
        int seq = 0;
        for (HistoryEntry e : history) {
            seq++;
            if (e.seq() != seq) return false;
            hash = next(
                    hash,
                    submission,
                    e.seq(),
                    e.at(),
                    e.type(),
                    e.actor(),
                    e.accountId(),
                    e.bodyId(),
                    e.from(),
                    e.to(),
                    e.data());
            if (!HexFormat.of().formatHex(hash).equals(e.hash())) return false;
        }
        return MessageDigest.isEqual(hash, head);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
