package ma.chikaya.web.citizen;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.State;
import ma.chikaya.web.Page;
import ma.chikaya.web.PaperSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the administration said in the end: the reasoned answer point by point, a refusal with its ground, an outcome. */
@Component
class Verdicts {

    private final Naming naming;
    private final PaperSeals seals;

    Verdicts(Naming naming, PaperSeals seals) {
        this.naming = naming;
        this.seals = seals;
    }

    /** One point of an answer; the label is what was asked. */
    record Point(
            String label,
            String finding,
            String reason,
            @Nullable String legalBasis,
            @Nullable String measure,
            @Nullable Content measureBy,
            boolean measureDone) {}

    /**
     * A reasoned answer.
     *
     * @param language tag and direction of what it is written in
     * @param seal where its seal is checked
     */
    record Answer(
            Content heading,
            String language,
            String direction,
            @Nullable String opening,
            @Nullable String summary,
            List<Point> points,
            @Nullable String registerNo,
            boolean former,
            @Nullable String seal) {}

    /** A refusal: the ground of the law, the reason, and the guidance. */
    record Refusal(
            Content heading,
            Content ground,
            String reason,
            @Nullable String guidance,
            @Nullable Content body) {}

    /** What became of an observation or a suggestion, or the answer to a question. */
    record Outcome(Content heading, String reason) {}

    List<Answer> answers(Page page, PublicCase file) {
        List<Answer> shown = new ArrayList<>();
        for (Answers.Answer answer : file.answers().reversed()) {
            boolean former = !shown.isEmpty() || file.state().isOpen();
            shown.add(new Answer(
                    page.html(
                            "timeline.answer",
                            naming.at(
                                    page,
                                    file.bodyId(),
                                    answer.sentAt() == null ? answer.savedAt() : answer.sentAt(),
                                    "date",
                                    Days.of(answer.sentAt() == null ? answer.savedAt() : answer.sentAt()))),
                    answer.language().tag(),
                    answer.language().direction(),
                    answer.opening(),
                    answer.summary(),
                    answer.points().stream()
                            .map(point -> point(page, file, point))
                            .toList(),
                    answer.registerNo(),
                    former,
                    seal(file, answer)));
        }
        return shown;
    }

    /** The same seal as on the letter of the answer. */
    private @Nullable String seal(PublicCase file, Answers.Answer answer) {
        return answer.sentAt() == null
                ? null
                : seals.answer(
                                file.code(),
                                file.bodyId(),
                                Days.of(answer.sentAt()),
                                answer.registerNo(),
                                PaperSeals.answerPrint(answer))
                        .toString();
    }

    private static Point point(Page page, PublicCase file, Answers.PointAnswer point) {
        String label = point.asked(file.points());
        Content by = point.measure() == null || point.measureDue() == null
                ? null
                : page.html(
                        "timeline.measure.by",
                        "owner",
                        point.measureOwner() == null ? "" : point.measureOwner(),
                        "date",
                        point.measureDue());
        return new Point(
                label,
                point.finding(),
                point.reason(),
                point.legalBasis(),
                point.measure(),
                by,
                point.measureDoneAt() != null);
    }

    @Nullable
    Refusal refusal(Page page, PublicCase file) {
        if (file.state() != State.REFUSED) return null;
        Optional<HistoryEntry> event = last(file, EventType.REFUSED);
        if (event.isEmpty()) return null;
        Map<String, Object> facts = event.get().facts();
        Object competent = facts.get("body");
        return new Refusal(
                page.html(
                        "timeline.refusal",
                        naming.at(page, event.get().bodyId(), event.get().at())),
                page.html("timeline.ground." + text(facts, "ground").toLowerCase(java.util.Locale.ROOT)),
                text(facts, "reason"),
                facts.get("guidance") == null ? null : text(facts, "guidance"),
                competent instanceof Number id
                        ? page.html(
                                "timeline.refusal.competent",
                                naming.at(page, id.intValue(), event.get().at()))
                        : null);
    }

    @Nullable
    Outcome outcome(Page page, PublicCase file) {
        String outcome = file.outcome();
        if (outcome == null) return null;
        return last(file, EventType.CONCLUDED)
                .map(event -> new Outcome(
                        page.html(
                                "timeline.event.concluded",
                                naming.at(page, event.bodyId(), event.at(), "outcome", Concluding.valueOf(outcome))),
                        text(event.facts(), "reason")))
                .orElse(null);
    }

    private static Optional<HistoryEntry> last(PublicCase file, EventType type) {
        return file.timeline().reversed().stream()
                .filter(event -> event.type() == type)
                .findFirst();
    }

    private static String text(Map<String, Object> facts, String name) {
        Object value = facts.get(name);
        return value == null ? "" : value.toString();
    }
}
