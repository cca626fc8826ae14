package ma.chikaya.web.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.Mediations;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.documents.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * The Médiateur's file for machines (L10): identity, mandate, steps already taken, whether a court is seized, and the
 * history with its hash chain.
 *
 * @param noCourtSeized what the person said when filing; null where nobody was asked
 * @param chain how each hash comes about, so that anybody may count it again
 */
record MediatorJson(
        String code,
        String submissionId,
        String kind,
        String administration,
        List<Fact> identity,
        @Nullable Boolean noCourtSeized,
        Instant filedAt,
        LocalDate decideBy,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate mediatorSeizedOn,
        @Nullable LocalDate mediatorAnswerBy,
        String subject,
        String text,
        List<String> files,
        List<Step> history,
        String chain,
        Instant writtenAt) {

    private static final String CHAIN = "SHA-256(hash before || canonical JSON of {submission, seq, at, type, actor,"
            + " account, body, from, to, data}), keys sorted, absent ones left out; the first follows 32 zero bytes."
            + " Internal events carry their hash alone.";

    record Fact(String name, String value) {}

    /** One event; an internal one has its place in the chain and its hash only. */
    record Step(
            int seq,
            @Nullable Instant at,
            @Nullable String type,
            @Nullable String actor,
            @Nullable Integer account,
            @Nullable Integer body,
            @Nullable String administration,
            @Nullable String from,
            @Nullable String to,
            @Nullable String data,
            @Nullable Map<String, Object> facts,
            boolean internal,
            String hash) {}

    static MediatorJson of(
            PublicCase file, Dossier dossier, List<HistoryEntry> history, IntFunction<String> names, Instant now) {
        var seized = Mediations.find(file.timeline());
        return new MediatorJson(
                file.code().digits(),
                file.id().toString(),
                file.kind().word(),
                names.apply(Naming.concerned(file)),
                dossier.identity().stream()
                        .map(fact -> new Fact(fact.label(), fact.value()))
                        .toList(),
                dossier.noCourtSeized(),
                file.filedAt(),
                file.decideBy(),
                file.answerBy(),
                seized.map(Mediations.Seized::on).orElse(null),
                seized.map(Mediations.Seized::answerBy).orElse(null),
                file.subject(),
                file.text(),
                dossier.files(),
                history.stream().map(event -> step(event, names)).toList(),
                CHAIN,
                now);
    }

    private static Step step(HistoryEntry event, IntFunction<String> names) {
        if (!event.type().isPublic()) {
            return new Step(
                    event.seq(), null, null, null, null, null, null, null, null, null, null, true, event.hash());
        }
        return new Step(
                event.seq(),
                event.at(),
                event.type().name(),
                event.actor(),
                event.accountId(),
                event.bodyId(),
                names.apply(event.bodyId()),
                event.from() == null ? null : event.from().name(),
                event.to().name(),
                event.data(),
                event.facts(),
                false,
                event.hash());
    }
}
