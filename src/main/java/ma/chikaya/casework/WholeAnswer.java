package ma.chikaya.casework;

import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * The answer of the present round where it is whole: every point found and reasoned, every measure with its owner and
 * day, a summary where the citizen reads another language. Asked when it is proposed and again before it goes out.
 */
@Component
class WholeAnswer {

    private final Points points;
    private final Answers answers;

    WholeAnswer(Points points, Answers answers) {
        this.points = points;
        this.answers = answers;
    }

    Outcome<Answers.Answer> of(SubmissionRecord row) {
        return answers.find(row.getId(), row.getRound())
                .map(answer -> check(row, answer))
                .orElseGet(() -> Outcome.refused("casework.refused.unanswered"));
    }

    private Outcome<Answers.Answer> check(SubmissionRecord row, Answers.Answer answer) {
        for (Points.Point point : points.listOf(row.getId())) {
            boolean answered = answer.points().stream()
                    .anyMatch(p -> p.no() == point.no()
                            && !p.finding().isBlank()
                            && !p.reason().isBlank());
            if (!answered) return Outcome.refused("casework.refused.unanswered");
        }
        boolean halfMeasure = answer.points().stream()
                .anyMatch(p -> p.measure() != null && (p.measureOwner() == null || p.measureDue() == null));
        if (halfMeasure) return Outcome.refused("casework.refused.measure");
        boolean foreign = answer.language() != Language.find(row.getLanguage()).orElse(Language.AR);
        if (foreign && (answer.summary() == null || answer.summary().isBlank())) {
            return Outcome.refused("casework.refused.summary");
        }
        return Outcome.done(answer);
    }
}
