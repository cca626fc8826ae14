package ma.chikaya.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.platform.Settings;
import ma.chikaya.seals.Claims;
import ma.chikaya.seals.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The seals of the papers of a case, and where each is checked. */
@Component
public class PaperSeals {

    /** The digest of no text at all: the chain records it for a complaint that was only spoken. */
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Seals seals;
    private final Bodies bodies;
    private final Settings settings;

    PaperSeals(Seals seals, Bodies bodies, Settings settings) {
        this.seals = seals;
        this.bodies = bodies;
        this.settings = settings;
    }

    public URI receipt(PublicCase file, ma.chikaya.casework.Receipt receipt) {
        Integer addressed = file.competentBodyId();
        return address(Claims.of("receipt")
                .with("code", receipt.code().digits())
                .with("kind", file.kind().word())
                .with("body", addressed == null ? null : bodies.get(addressed).code())
                .with("filed", receipt.filedAt())
                .with("decideBy", receipt.decideBy())
                .with("answerBy", receipt.answerBy())
                .withHash("hash", textPrint(file.timeline())));
    }

    /**
     * The answer itself.
     *
     * @param hash fingerprint of the answer's words, in hexadecimal
     */
    public URI answer(TrackingCode code, int body, LocalDate on, @Nullable String register, String hash) {
        return letter(Claims.of("answer"), code, body, on, register, hash);
    }

    /**
     * A refusal, an outcome or the answer to a question.
     *
     * @param outcome which of them, as its letter names it
     */
    public URI decision(
            String outcome, TrackingCode code, int body, LocalDate on, @Nullable String register, String hash) {
        return letter(Claims.of("decision").with("outcome", outcome), code, body, on, register, hash);
    }

    private URI letter(
            Claims claims, TrackingCode code, int body, LocalDate on, @Nullable String register, String hash) {
        return address(claims.with("code", code.digits())
                .with("body", bodies.get(body).code())
                .with("on", on)
                .with("register", register == null || register.isBlank() ? null : register)
                .withHash("hash", hash));
    }

    /** What a dossier's seal says: the case, the text as filed, and the last link of its history. */
    public Claims dossier(TrackingCode code, int body, Instant filed, @Nullable String text, String chain, int events) {
        return Claims.of("dossier")
                .with("code", code.digits())
                .with("body", bodies.get(body).code())
                .with("filed", filed)
                .withHash("hash", text)
                .withHash("chain", chain)
                .with("events", events);
    }

    /** Seals what a paper says; the address carries the seal and shows it. */
    public URI address(Claims claims) {
        return URI.create(settings.baseUrl() + Routes.VERIFY + "/" + seals.seal(claims));
    }

    /** The paper as a file, with a seal over all of it at its end. */
    public byte[] close(ByteArrayOutputStream paper, @Nullable URI seal) {
        return seal == null ? paper.toByteArray() : seals.close(paper.toByteArray(), seal.getPath());
    }

    /** The fingerprint of the text as it was filed; absent where nothing was written. */
    public static @Nullable String textPrint(List<HistoryEntry> history) {
        return history.getFirst().facts().get("text") instanceof String hash && !hash.equals(OF_NOTHING) ? hash : null;
    }

    /** The fingerprint of an answer's words: opening, then number, finding and reason of each point. */
    public static String answerPrint(Answers.Answer answer) {
        StringBuilder words = new StringBuilder(answer.opening() == null ? "" : answer.opening());
        answer.points()
                .forEach(point -> words.append('\n')
                        .append(point.no())
                        .append('\n')
                        .append(point.finding())
                        .append('\n')
                        .append(point.reason()));
        return Claims.sha256(words.toString());
    }
}
