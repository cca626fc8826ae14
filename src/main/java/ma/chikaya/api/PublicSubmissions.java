package ma.chikaya.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.Measures;
import ma.chikaya.casework.Mediations;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.directory.Bodies;
import ma.chikaya.intake.Questions;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A submission as its author's program reads it. */
@Component
class PublicSubmissions {

    private final Bodies bodies;
    private final Questions questions;

    PublicSubmissions(Bodies bodies, Questions questions) {
        this.bodies = bodies;
        this.questions = questions;
    }

    record Shown(
            String code,
            String kind,
            String state,
            String subject,
            Administration administration,
            @Nullable Administration handledBy,
            Instant filedAt,
            LocalDate receivedOn,
            LocalDate decideBy,
            @Nullable LocalDate answerBy,
            String waitingFor,
            List<Step> timeline,
            @Nullable Mediator mediator,
            @Nullable List<Given> answers,
            @Nullable Reply answer) {}

    /** The Médiateur was seized; his time runs beside the others. */
    record Mediator(LocalDate seizedOn, LocalDate answerBy) {}

    /** What was answered to a question the administration asks besides. */
    record Given(int question, Administration.Name label, Administration.Name value) {}

    record Administration(String code, Name name) {

        record Name(String ar, String fr) {}
    }

    record Step(
            Instant at,
            String event,
            String state,
            Administration administration,
            @Nullable String reason) {}

    record Reply(
            Instant sentAt,
            String language,
            @Nullable String summary,
            @Nullable String registerNumber,
            List<Point> points) {

        record Point(
                int number,
                String finding,
                String reason,
                @Nullable String legalBasis,
                @Nullable String measure,
                @Nullable LocalDate measureDue,
                @Nullable Instant measureDone,
                @Nullable Boolean measureKept) {}
    }

    /** @param whole whether the reader may see more than where it stands */
    Shown show(PublicCase submission, boolean whole) {
        int competent = Optional.ofNullable(submission.competentBodyId()).orElse(submission.bodyId());
        return new Shown(
                submission.code().digits(),
                submission.kind().word(),
                submission.state().name(),
                submission.subject(),
                administration(competent, submission.filedAt()),
                competent == submission.bodyId() ? null : administration(submission.bodyId(), submission.filedAt()),
                submission.filedAt(),
                submission.receivedOn(),
                submission.decideBy(),
                submission.answerBy(),
                submission.ball().name().toLowerCase(java.util.Locale.ROOT),
                submission.timeline().stream().map(this::step).toList(),
                Mediations.find(submission.timeline())
                        .map(seized -> new Mediator(seized.on(), seized.answerBy()))
                        .orElse(null),
                whole ? given(submission) : null,
                submission.answer().map(answer -> reply(submission, answer)).orElse(null));
    }

    private @Nullable List<Given> given(PublicCase submission) {
        List<Given> given = questions.listOf(submission.id()).stream()
                .map(one -> new Given(one.question(), name(one.label()), name(one.value())))
                .toList();
        return given.isEmpty() ? null : given;
    }

    private static Administration.Name name(LocalText text) {
        return new Administration.Name(text.ar(), text.fr());
    }

    /** As it was called then. */
    private Administration administration(int id, Instant at) {
        var body = bodies.get(id, LegalTime.dayOf(at));
        LocalText name = body.label();
        return new Administration(body.code(), new Administration.Name(name.ar(), name.fr()));
    }

    private Step step(HistoryEntry entry) {
        Object reason = entry.facts().get("reason");
        return new Step(
                entry.at(),
                entry.type().name(),
                entry.to().shownToCitizen().name(),
                administration(entry.bodyId(), entry.at()),
                reason == null ? null : reason.toString());
    }

    private static Reply reply(PublicCase submission, Answers.Answer answer) {
        return new Reply(
                Optional.ofNullable(answer.sentAt()).orElse(answer.savedAt()),
                answer.language().tag(),
                answer.summary(),
                answer.registerNo(),
                answer.points().stream()
                        .map(p -> new Reply.Point(
                                p.no(),
                                p.finding(),
                                p.reason(),
                                p.legalBasis(),
                                p.measure(),
                                p.measureDue(),
                                p.measureDoneAt(),
                                Measures.findWord(submission, answer.round(), p.no())
                                        .orElse(null)))
                        .toList());
    }
}
