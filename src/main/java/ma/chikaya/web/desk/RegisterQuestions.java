package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.Question;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Questions;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.QuestionAsked;
import org.springframework.stereotype.Component;

/**
 * The questions of the body a registration is addressed to. Whoever keys it asks them of the person; one whose answer
 * nobody knows is left out, for the law does not ask for it.
 */
@Component
class RegisterQuestions {

    private final Questions questions;

    RegisterQuestions(Questions questions) {
        this.questions = questions;
    }

    List<QuestionAsked> of(Page page, Typed typed) {
        return questions.of(RegisterFields.form(page, typed)).stream()
                .map(one -> QuestionAsked.of(page, one, typed.raw(QuestionAsked.field(one))))
                .toList();
    }

    /** Whether some of them did not stand on the page that was sent: a body was chosen, or words told the topic. */
    boolean areNew(Page page, Typed typed) {
        return of(page, typed).stream().anyMatch(one -> !typed.is(shown(one), "1"));
    }

    /** The field that tells that a question was shown. */
    static String shown(QuestionAsked one) {
        return one.field().replace("answer-", "asked-");
    }

    /** The form with what was answered. */
    Form answer(Form form, Typed typed) {
        Form answered = form;
        for (Question one : questions.of(form)) {
            String field = QuestionAsked.field(one);
            String value = one.kind() == Question.Kind.TEXT ? typed.text(field) : typed.line(field);
            if (!value.isEmpty()) answered = answered.answering(one.id(), value);
        }
        return answered;
    }

    /** What is wrong with what was answered. */
    List<FormError> errors(Page page, Form form) {
        List<FormError> errors = new ArrayList<>();
        for (Question one : questions.of(form)) {
            questions
                    .check(one, form.answers().getOrDefault(one.id(), ""), false)
                    .ifPresent(
                            why -> errors.add(new FormError(QuestionAsked.field(one), RegisterPages.say(page, why))));
        }
        return errors;
    }

    /** The fields whose answer is a file. */
    List<String> files(Page page, Typed typed) {
        return questions.of(RegisterFields.form(page, typed)).stream()
                .filter(one -> one.kind() == Question.Kind.FILE)
                .map(QuestionAsked::field)
                .toList();
    }

    /** A file that was taken away answers nothing any more. */
    Typed forget(Page page, Typed typed, String file) {
        Optional<String> answered = files(page, typed).stream()
                .filter(field -> typed.raw(field).equals(file))
                .findFirst();
        return answered.map(field -> typed.with(field, "")).orElse(typed);
    }
}
