package ma.chikaya.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.directory.Question;
import ma.chikaya.directory.Windows;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.routing.LikelyTopic;
import ma.chikaya.routing.Proposals;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The questions the body a form is addressed to asks besides, and the answers given. What is required is so on the
 * pages, where the question was shown; a program or a clerk may leave it out, for the law does not ask for it.
 */
@Component
public class Questions {

    private static final String NUMBER = "[+-]?\\d{1,15}(?:[.,]\\d{1,6})?";

    private final Windows windows;
    private final Proposals proposals;
    private final StoredFiles files;
    private final AnswerStore store;

    Questions(Windows windows, Proposals proposals, StoredFiles files, AnswerStore store) {
        this.windows = windows;
        this.proposals = proposals;
        this.files = files;
        this.store = store;
    }

    /** Those that are asked of a form, in the body's order; none until it has a body. */
    public List<Question> of(Form form) {
        Integer body = form.addressee() == null ? null : form.addressee().body();
        if (body == null || !windows.asks(body)) return List.of();
        List<Question> all = windows.listQuestions(body);
        String topic = all.stream().allMatch(question -> question.topic() == null) ? null : topic(form);
        return all.stream().filter(question -> question.isAsked(topic)).toList();
    }

    /** What is wrong with an answer; empty where nothing is, or where none is given and none is needed. */
    public Optional<Refusal> check(Question question, String answer, boolean needed) {
        if (answer.isBlank()) {
            return needed && question.required() ? Optional.of(new Refusal("intake.answer.missing")) : Optional.empty();
        }
        return switch (question.kind()) {
            case TEXT ->
                CleanText.length(answer) > Question.LONGEST_ANSWER
                        ? Optional.of(new Refusal("intake.answer.long", Map.of("most", Question.LONGEST_ANSWER)))
                        : Optional.empty();
            case CHOICE ->
                choice(question, answer).isEmpty()
                        ? Optional.of(new Refusal("intake.answer.choice"))
                        : Optional.empty();
            case DATE ->
                Dates.read(answer)
                                .filter(day -> day.getYear() > 1800 && day.getYear() < 2200)
                                .isEmpty()
                        ? Optional.of(new Refusal("intake.date.impossible"))
                        : Optional.empty();
            case NUMBER ->
                answer.strip().matches(NUMBER) ? Optional.empty() : Optional.of(new Refusal("intake.answer.number"));
            case FILE -> file(answer).isEmpty() ? Optional.of(new Refusal("intake.answer.missing")) : Optional.empty();
        };
    }

    /** All that is wrong with the answers of a form, as one problem each. */
    List<Problem> check(Form form, boolean needed) {
        List<Problem> problems = new ArrayList<>();
        for (Question question : of(form)) {
            check(question, form.answers().getOrDefault(question.id(), ""), needed)
                    .ifPresent(why -> problems.add(new Problem(Field.ANSWERS, why)));
        }
        return problems;
    }

    /** Whether an answer that is required is missing still. */
    public boolean isMissing(Form form) {
        return !check(form, true).isEmpty();
    }

    /** The answers of a form, clean and in the words of the questions as they are now. */
    public List<GivenAnswer> given(Form form, UUID owner) {
        List<GivenAnswer> given = new ArrayList<>();
        for (Question question : of(form)) {
            String answer = form.answers().getOrDefault(question.id(), "");
            if (answer.isBlank() || check(question, answer, false).isPresent()) continue;
            switch (question.kind()) {
                case TEXT -> given.add(answer(question, CleanText.clean(answer), null));
                case CHOICE ->
                    given.add(new GivenAnswer(
                            question.id(),
                            question.kind(),
                            question.label(),
                            choice(question, answer).orElseThrow(),
                            null));
                case DATE ->
                    given.add(answer(question, Dates.read(answer).orElseThrow().toString(), null));
                case NUMBER ->
                    given.add(answer(question, new BigDecimal(answer.strip().replace(',', '.')).toPlainString(), null));
                case FILE -> {
                    UUID id = file(answer).orElseThrow();
                    files.listOf(owner).stream()
                            .filter(stored -> stored.id().equals(id))
                            .map(StoredFile::name)
                            .findFirst()
                            .ifPresent(name -> given.add(answer(question, name, id)));
                }
            }
        }
        return given;
    }

    void keep(UUID submission, List<GivenAnswer> answers) {
        store.insert(submission, answers);
    }

    /** The answers that came with a submission; only for whoever may read it whole. */
    public List<GivenAnswer> listOf(UUID submission) {
        return windows.isUsed() ? store.list(submission) : List.of();
    }

    private static GivenAnswer answer(Question question, String value, @Nullable UUID file) {
        return new GivenAnswer(question.id(), question.kind(), question.label(), new LocalText(value, value), file);
    }

    /** By its number from zero, or in its own words. */
    private static Optional<LocalText> choice(Question question, String answer) {
        String typed = answer.strip();
        List<LocalText> choices = question.choices();
        if (typed.matches("\\d{1,2}") && Integer.parseInt(typed) < choices.size()) {
            return Optional.of(choices.get(Integer.parseInt(typed)));
        }
        return choices.stream()
                .filter(one -> one.ar().equals(typed) || one.fr().equalsIgnoreCase(typed))
                .findFirst();
    }

    private static Optional<UUID> file(String answer) {
        try {
            return Optional.of(UUID.fromString(answer.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The topic chosen at the body's window, else what the words most likely are about. */
    private @Nullable String topic(Form form) {
        Form.Addressee addressee = form.addressee();
        if (addressee != null && addressee.topic() != null) return addressee.topic();
        if (form.told() == null || form.told().text().isBlank()) return null;
        String territory = form.place() == null || form.place().territory().isBlank()
                ? null
                : form.place().territory().strip();
        return proposals.propose(form.told().text(), territory).topics().stream()
                .limit(1)
                .filter(topic -> topic.likelihood() >= Filings.CERTAIN)
                .map(LikelyTopic::topic)
                .findFirst()
                .orElse(null);
    }
}
