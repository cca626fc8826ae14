package ma.chikaya.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Messages;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers as they are read, whether sent, proposed or looked at before. */
@Component
class AnswersShown {

    private final Messages messages;

    AnswersShown(Messages messages) {
        this.messages = messages;
    }

    List<AnswerShown> sent(Page page, CaseFile file) {
        return file.answers().stream()
                .filter(answer -> answer.sentAt() != null)
                .map(answer -> of(page, file, answer))
                .toList()
                .reversed();
    }

    AnswerShown of(Page page, CaseFile file, Answers.Answer answer) {
        boolean foreign = answer.language() != file.language();
        Language other = file.language();
        return new AnswerShown(
                answer.language().tag(),
                answer.language().direction(),
                about(page, answer),
                answer.opening(),
                foreign ? answer.summary() : null,
                foreign ? other.tag() : null,
                foreign ? other.direction() : null,
                answer.points().stream()
                        .map(point -> point(file, answer, point))
                        .toList(),
                answer.sentAt() == null ? null : Paths.of(file.line().code(), "letter.pdf?round=" + answer.round()));
    }

    private static @Nullable String about(Page page, Answers.Answer answer) {
        Instant sent = answer.sentAt();
        if (sent == null) return null;
        String number = answer.registerNo() == null ? "" : answer.registerNo();
        return page.t("desk.answer.sent", "date", LegalClock.dayOf(sent), "number", number);
    }

    private AnswerShown.PointShown point(CaseFile file, Answers.Answer answer, Answers.PointAnswer point) {
        String label = point.asked(file.points());
        boolean open = answer.sentAt() != null
                && point.measure() != null
                && point.measureDoneAt() == null
                && file.actions().contains(Action.FINISH_MEASURE);
        return new AnswerShown.PointShown(
                point.no(),
                label,
                point.finding(),
                point.reason(),
                point.legalBasis(),
                point.measure(),
                promised(answer.language(), point),
                point.measureDoneAt() == null
                        ? null
                        : messages.text(
                                answer.language(),
                                "desk.measure.done",
                                Map.of("date", LegalClock.dayOf(point.measureDoneAt()))),
                open ? Paths.of(file.line().code(), "measures/" + answer.round() + "/" + point.no()) : null);
    }

    /** In the answer's own language, as all of it is read. */
    private @Nullable String promised(Language language, Answers.PointAnswer point) {
        if (point.measure() == null || point.measureDue() == null) return null;
        String owner = point.measureOwner() == null ? "" : point.measureOwner();
        return messages.text(language, "desk.measure.by", Map.of("owner", owner, "date", point.measureDue()));
    }
}
