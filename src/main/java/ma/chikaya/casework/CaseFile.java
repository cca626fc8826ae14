package ma.chikaya.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * Everything an official may see of a submission. A withheld identity is not in it: neither person nor helper, and
 * the recording's voice only at the national desk.
 *
 * @param complainant what its author calls himself; null where he gave no name, or it is withheld
 * @param version what a form must carry, so that two at once do not overwrite each other
 * @param rules version of the law's rules it was filed under
 * @param actions what this reader may do now
 * @param mayApprove whether this reader may decide the waiting proposal
 */
public record CaseFile(
        CaseLine line,
        @Nullable String complainant,
        int version,
        int round,
        Language language,
        String writtenIn,
        String text,
        @Nullable String summary,
        @Nullable String business,
        NewSubmission.Place place,
        Instant filedAt,
        @Nullable Integer keyedBy,
        boolean withheld,
        @Nullable UUID helperId,
        @Nullable String helperSees,
        LocalDate bodyReceivedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate triageBy,
        String rules,
        @Nullable LocalDate pausedUntil,
        @Nullable Instant answeredAt,
        @Nullable String outcome,
        int redirections,
        List<HistoryEntry> history,
        boolean historyHolds,
        List<Message> messages,
        List<Note> notes,
        List<Request> requests,
        List<Point> points,
        List<Answers.Answer> answers,
        Optional<Proposal> proposal,
        List<Attachment> attachments,
        Set<Integer> namedOfficials,
        List<Rating> ratings,
        List<Prompt> prompts,
        Set<Action> actions,
        boolean mayApprove,
        boolean holdsIdentity) {

    /** The draft or sent answer of the present round. */
    public Optional<Answers.Answer> answer() {
        return answers.stream().filter(a -> a.round() == round).findFirst();
    }

    public record Message(
            UUID id,
            Instant at,
            String sender,
            @Nullable Integer accountId,
            @Nullable Integer bodyId,
            String text) {

        public boolean fromCitizen() {
            return !sender.equals("official");
        }
    }

    /** A note between colleagues of one body. */
    public record Note(UUID id, Instant at, int accountId, int bodyId, String text) {}

    /** A request put to a service of the body. */
    public record Request(
            UUID id,
            int bodyId,
            int serviceId,
            int askedBy,
            Instant askedAt,
            String question,
            @Nullable String instructions,
            LocalDate dueOn,
            @Nullable String answer,
            @Nullable Integer answeredBy,
            @Nullable Instant answeredAt,
            boolean withdrawn) {

        public boolean isOpen() {
            return answeredAt == null && !withdrawn;
        }
    }

    public record Point(int no, String label, @Nullable String quote) {}

    /** What waits for a second pair of eyes, with what was proposed. */
    public record Proposal(
            int seq,
            ProposalKind kind,
            java.util.Map<String, Object> facts,
            int proposedBy,
            Instant proposedAt,
            LocalDate waitsUntil,
            int level,
            int approverBodyId) {}

    /** A file that hangs on it, with the message it came with, if any. */
    public record Attachment(
            UUID fileId, AttachmentRole role, @Nullable UUID partId, int position) {}

    public record Rating(
            int round, Verdict verdict, @Nullable String comment, Instant at) {}

    /**
     * What a body above asked of the one that has the case.
     *
     * @param dueOn by when it is to be explained
     * @param standing whether it still waits for what it asks
     */
    public record Prompt(
            UUID id,
            PromptKind kind,
            int bodyId,
            int byBody,
            int byAccount,
            Instant at,
            LocalDate day,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            boolean standing,
            @Nullable String answer,
            @Nullable Integer answeredBy,
            @Nullable Instant answeredAt) {

        boolean isUnanswered() {
            return kind == PromptKind.EXPLANATION && standing && answeredAt == null;
        }
    }
}
