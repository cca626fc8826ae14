package ma.chikaya.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the person who filed it sees it: no internal note, no proposal, no name of an official.
 *
 * @param state as shown: what waits for approval is still being worked on
 * @param bodyId the body that has it; {@code competentBodyId} the one it concerns, where that has not joined
 * @param waitingServices services asked and not yet heard, with the day they shall answer
 * @param complementAsked what is awaited from the citizen, and until when
 * @param reopenUntil the last day it may be re-opened; null where it may not
 */
public record PublicCase(
        UUID id,
        TrackingCode code,
        Kind kind,
        State state,
        Ball ball,
        String subject,
        String text,
        @Nullable String summary,
        Language language,
        Channel channel,
        String complainantType,
        boolean withheld,
        UUID personId,
        @Nullable UUID helperId,
        @Nullable String helperSees,
        NewSubmission.Place place,
        int bodyId,
        @Nullable Integer competentBodyId,
        LocalDate receivedOn,
        Instant filedAt,
        LocalDate bodyReceivedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate triageBy,
        LocalDate decideBy,
        @Nullable LocalDate answerBy,
        @Nullable Instant answeredAt,
        @Nullable String outcome,
        Optional<ComplementAsked> complementAsked,
        @Nullable LocalDate reopenUntil,
        int reopened,
        List<HistoryEntry> timeline,
        List<CaseFile.Message> messages,
        List<WaitingService> waitingServices,
        List<Answers.Answer> answers,
        List<CaseFile.Attachment> attachments,
        List<CaseFile.Rating> ratings) {

    public record ComplementAsked(String what, LocalDate until) {}

    public record WaitingService(int serviceId, LocalDate dueOn) {}

    /** The answer last sent. */
    public Optional<Answers.Answer> answer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }
}
