package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.directory.Question;
import ma.chikaya.files.StoredFile;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Drafts;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Questions;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** The questions of the body a draft is addressed to, on the page that asks for evidence. */
@Component
class ExtraQuestions {

    private static final String FIELD = "answer-";

    private final Questions questions;
    private final Drafts drafts;
    private final DraftFiles files;

    ExtraQuestions(Questions questions, Drafts drafts, DraftFiles files) {
        this.questions = questions;
        this.drafts = drafts;
        this.files = files;
    }

    /**
     * A question as the page asks it.
     *
     * @param language of its words, which may not be written in the reader's
     * @param value as answered before
     */
    public record Asked(
            String field,
            Question.Kind kind,
            String label,
            Language language,
            boolean required,
            String value,
            List<Choice> choices) {}

    List<Asked> of(Page page, Form form) {
        return questions.of(form).stream().map(one -> asked(page, form, one)).toList();
    }

    private static Asked asked(Page page, Form form, Question question) {
        String value = form.answers().getOrDefault(question.id(), "");
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < question.choices().size(); i++) {
            String number = Integer.toString(i);
            choices.add(new Choice(number, question.choices().get(i).in(page.language()), number.equals(value)));
        }
        return new Asked(
                FIELD + question.id(),
                question.kind(),
                question.label().in(page.language()),
                question.label().languageFor(page.language()),
                question.required(),
                value,
                choices);
    }

    /** What was typed, of the questions the form has a field for; the others keep their answer. */
    Draft answer(Draft draft, Fields fields) {
        Form form = draft.form();
        for (Question question : questions.of(form)) {
            String field = FIELD + question.id();
            if (question.kind() == Question.Kind.FILE || fields.request().getParameter(field) == null) continue;
            String typed = question.kind() == Question.Kind.TEXT ? fields.text(field) : fields.line(field);
            form = form.answering(question.id(), typed);
        }
        return draft.with(form);
    }

    /** Files that answer a question; what is wrong with them is added to the errors. */
    Draft storeFiles(String token, Draft draft, HttpServletRequest request, Page page, List<FormError> wrong) {
        Draft now = draft;
        for (Question question : questions.of(draft.form())) {
            if (question.kind() != Question.Kind.FILE) continue;
            Optional<Part> part = Uploads.find(request, FIELD + question.id());
            if (part.isEmpty()) continue;
            switch (files.store(now, part.get())) {
                case Outcome.Done<StoredFile>(StoredFile stored) ->
                    now = drafts.change(
                                    token,
                                    one -> one.with(form -> form.answering(
                                            question.id(), stored.id().toString())))
                            .orElse(now);
                case Outcome.Refused<StoredFile>(var why) ->
                    wrong.add(new FormError(FIELD + question.id(), Wrong.say(page, why)));
            }
        }
        return now;
    }

    /** A file that was taken away answers nothing any more. */
    void forget(String token, String file) {
        drafts.change(token, draft -> {
            Form form = draft.form();
            for (Map.Entry<Integer, String> answer : form.answers().entrySet()) {
                if (answer.getValue().equals(file)) form = form.answering(answer.getKey(), "");
            }
            return draft.with(form);
        });
    }

    /** What is wrong, question by question, but for those said to be wrong already. */
    List<FormError> errors(Page page, Form form, List<FormError> said) {
        List<FormError> errors = new ArrayList<>();
        for (Question question : questions.of(form)) {
            String field = FIELD + question.id();
            if (said.stream().anyMatch(one -> one.field().equals(field))) continue;
            questions
                    .check(question, Objects.requireNonNullElse(form.answers().get(question.id()), ""), true)
                    .ifPresent(why -> errors.add(new FormError(field, Wrong.say(page, why))));
        }
        return errors;
    }
}
