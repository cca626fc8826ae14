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
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.QuestionAsked;
import org.springframework.stereotype.Component;

/** The questions of the body a draft is addressed to, on the page that asks for evidence. */
@Component
class ExtraQuestions {

    private final Questions questions;
    private final Drafts drafts;
    private final DraftFiles files;

    ExtraQuestions(Questions questions, Drafts drafts, DraftFiles files) {
        this.questions = questions;
        this.drafts = drafts;
        this.files = files;
    }

    List<QuestionAsked> of(Page page, Form form) {
        return questions.of(form).stream()
                .map(one -> QuestionAsked.of(page, one, form.answers().getOrDefault(one.id(), "")))
                .toList();
    }

    /** What was typed, of the questions the form has a field for; the others keep their answer. */
    Draft answer(Draft draft, Fields fields) {
        Form form = draft.form();
        for (Question question : questions.of(form)) {
            String field = QuestionAsked.field(question);
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
            Optional<Part> part = Uploads.find(request, QuestionAsked.field(question));
            if (part.isEmpty()) continue;
            switch (files.store(now, part.get())) {
                case Outcome.Done<StoredFile>(StoredFile stored) ->
                    now = drafts.change(
                                    token,
                                    one -> one.with(form -> form.answering(
                                            question.id(), stored.id().toString())))
                            .orElse(now);
                case Outcome.Refused<StoredFile>(var why) ->
                    wrong.add(new FormError(QuestionAsked.field(question), Wrong.say(page, why)));
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
            String field = QuestionAsked.field(question);
            if (said.stream().anyMatch(one -> one.field().equals(field))) continue;
            questions
                    .check(question, Objects.requireNonNullElse(form.answers().get(question.id()), ""), true)
                    .ifPresent(why -> errors.add(new FormError(field, Wrong.say(page, why))));
        }
        return errors;
    }
}
