package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * All that a filing needs. Texts are clean (no control characters) and within their limits; people are registered.
 *
 * @param id chosen by the caller, so that files can already belong to it
 * @param language of the person, for notices and the answer
 * @param writtenIn what the text is written in, e.g. {@code ary-Latn}
 * @param subject null where the first words shall serve
 * @param business stage, licence and request date of a business obstacle, as canonical JSON
 * @param receivedOn the day it reached the administration: today, or the day a paper came
 * @param bodyId the body addressed; null sends it to the national triage desk
 * @param recorded whether a recording is its body: triage listens and types a summary
 * @param files attachments already stored for {@code id}, in order
 * @param noCourt whether the person stated that no court is seized; null where nobody was asked
 * @param key what makes a repeated sending the same filing; null for none
 * @param contentHash digest of what was sent under the key
 */
public record NewSubmission(
        UUID id,
        Kind kind,
        Language language,
        String writtenIn,
        @Nullable String subject,
        String text,
        @Nullable String business,
        Channel channel,
        LocalDate receivedOn,
        @Nullable Integer keyedBy,
        Complainant complainant,
        @Nullable Integer bodyId,
        @Nullable String topic,
        Place place,
        boolean danger,
        boolean recorded,
        List<NewAttachment> files,
        @Nullable Boolean noCourt,
        @Nullable String key,
        @Nullable String contentHash) {

    /** Where the statement about courts was not asked for. */
    public NewSubmission(
            UUID id,
            Kind kind,
            Language language,
            String writtenIn,
            @Nullable String subject,
            String text,
            @Nullable String business,
            Channel channel,
            LocalDate receivedOn,
            @Nullable Integer keyedBy,
            Complainant complainant,
            @Nullable Integer bodyId,
            @Nullable String topic,
            Place place,
            boolean danger,
            boolean recorded,
            List<NewAttachment> files,
            @Nullable String key,
            @Nullable String contentHash) {
        this(
                id,
                kind,
                language,
                writtenIn,
                subject,
                text,
                business,
                channel,
                receivedOn,
                keyedBy,
                complainant,
                bodyId,
                topic,
                place,
                danger,
                recorded,
                files,
                null,
                key,
                contentHash);
    }

    /** Who files, by id: nothing of the identity is in casework. */
    public record Complainant(
            UUID personId,
            String type,
            boolean withheld,
            @Nullable UUID helperId,
            @Nullable String helperSees) {}

    /** Where it happened: a territory, words, coordinates, or a country and consulate abroad. */
    public record Place(
            @Nullable String territory,
            @Nullable String words,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String country,
            @Nullable String consulate) {

        public static final Place NOWHERE = new Place(null, null, null, null, null, null);
    }

    /** A stored file and what it is: evidence, or the recording that is the submission itself. */
    public record NewAttachment(UUID fileId, AttachmentRole role) {}
}
