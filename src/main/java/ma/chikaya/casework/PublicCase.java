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
 * @param points what it asks, as its answers number it
 * @param rules version of the law's rules it was filed under
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
        String rules,
        @Nullable Instant answeredAt,
        @Nullable String outcome,
        Optional<ComplementAsked> complementAsked,
        @Nullable LocalDate reopenUntil,
        int reopened,
        List<HistoryEntry> timeline,
        List<CaseFile.Message> messages,
        List<WaitingService> waitingServices,
        List<CaseFile.Point> points,
        List<Answers.Answer> answers,
        List<CaseFile.Attachment> attachments,
        List<CaseFile.Rating> ratings) {

    public record ComplementAsked(String what, LocalDate until) {}

    public record WaitingService(int serviceId, LocalDate dueOn) {}

    /** Whether the person said at filing that no court is seized; false too where nobody was asked. */
    public boolean noCourtSeized() {
        return !timeline.isEmpty()
                && Boolean.TRUE.equals(timeline.getFirst().facts().get("noCourt"));
    }

    /** Where it stands and nothing of what it says: for a helper who may see no more. */
    PublicCase standing() {
        return new PublicCase(
                id,
                code,
                kind,
                state,
                ball,
                "",
                "",
                null,
                language,
                channel,
                complainantType,
                withheld,
                personId,
                helperId,
                helperSees,
                NewSubmission.Place.NOWHERE,
                bodyId,
                competentBodyId,
                receivedOn,
                filedAt,
                bodyReceivedOn,
                decidedOn,
                triageBy,
                decideBy,
                answerBy,
                rules,
                answeredAt,
                outcome,
                complementAsked.map(asked -> new ComplementAsked("", asked.until())),
                reopenUntil,
                reopened,
                timeline.stream().map(HistoryEntry::standing).toList(),
                List.of(),
                waitingServices,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The answer last sent. */
    public Optional<Answers.Answer> answer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }
}
