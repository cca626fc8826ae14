package ma.chikaya.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Ground;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended without an answer point by point: refused, or concluded as the shorter kinds are. The history holds
 * all of it.
 *
 * @param seq its place in the history, which names its letter
 * @param what {@code refused}, or what became of it in lower case
 * @param by who approved or concluded
 * @param register its number in the body's register; null where it was decided before refusals had one
 */
record Ending(
        int seq,
        Instant at,
        int body,
        @Nullable Integer by,
        String what,
        @Nullable Ground ground,
        @Nullable Integer competent,
        @Nullable TrackingCode duplicateOf,
        String reason,
        @Nullable String guidance,
        @Nullable String register) {

    /** All of a case, the newest first: one that was re-opened may end again. */
    static List<Ending> listOf(CaseFile file, Cases cases) {
        List<Ending> endings = new ArrayList<>();
        for (HistoryEntry event : file.history().reversed()) {
            if (event.type() == EventType.REFUSED || event.type() == EventType.CONCLUDED) endings.add(of(event, cases));
        }
        return endings;
    }

    static Optional<Ending> find(CaseFile file, int seq, Cases cases) {
        return listOf(file, cases).stream().filter(one -> one.seq() == seq).findFirst();
    }

    private static Ending of(HistoryEntry event, Cases cases) {
        Map<String, Object> facts = event.facts();
        Object other = facts.get("duplicateOf");
        return new Ending(
                event.seq(),
                event.at(),
                event.bodyId(),
                event.accountId(),
                event.type() == EventType.REFUSED
                        ? "refused"
                        : String.valueOf(facts.get("outcome")).toLowerCase(java.util.Locale.ROOT),
                facts.get("ground") == null ? null : Ground.valueOf(String.valueOf(facts.get("ground"))),
                facts.get("body") instanceof Integer body ? body : null,
                other == null
                        ? null
                        : cases.findCode(UUID.fromString(other.toString())).orElse(null),
                String.valueOf(facts.get("reason")),
                text(facts.get("guidance")),
                text(facts.get("register")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
