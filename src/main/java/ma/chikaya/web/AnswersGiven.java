package ma.chikaya.web;

import java.util.List;
import java.util.UUID;
import ma.chikaya.intake.Questions;
import ma.chikaya.kernel.Language;
import org.springframework.stereotype.Component;

/** What was answered to a body's own questions, in the reader's language; for whoever may read the submission whole. */
@Component
public class AnswersGiven {

    private final Questions questions;

    AnswersGiven(Questions questions) {
        this.questions = questions;
    }

    /** A question and what was answered. */
    public record Line(String question, String answer) {}

    public List<Line> of(Page page, UUID submission) {
        return of(page.language(), submission);
    }

    /** For a paper in a language of its own. */
    public List<Line> of(Language language, UUID submission) {
        return questions.listOf(submission).stream()
                .map(one -> new Line(one.label().in(language), one.value().in(language)))
                .toList();
    }
}
