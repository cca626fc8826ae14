package ma.chikaya.web;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.directory.Question;
import ma.chikaya.kernel.Language;

/**
 * A body's own question as a page asks it.
 *
 * @param field what its answer is called in the form
 * @param language of its words, which may not be written in the reader's
 * @param value as answered before
 */
public record QuestionAsked(
        String field,
        Question.Kind kind,
        String label,
        Language language,
        boolean required,
        String value,
        List<Choice> choices) {

    private static final String FIELD = "answer-";

    public static String field(Question question) {
        return FIELD + question.id();
    }

    public static QuestionAsked of(Page page, Question question, String value) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < question.choices().size(); i++) {
            String number = Integer.toString(i);
            choices.add(new Choice(number, question.choices().get(i).in(page.language()), number.equals(value)));
        }
        return new QuestionAsked(
                field(question),
                question.kind(),
                question.label().in(page.language()),
                question.label().languageFor(page.language()),
                question.required(),
                value,
                choices);
    }
}
