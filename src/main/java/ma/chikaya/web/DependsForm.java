package ma.chikaya.web;

import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.Body;
import ma.chikaya.frontline.Said;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.routing.Fact;
import ma.chikaya.routing.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The same question as the citizen is asked ({@link Depends}), in the forms that officials key: read aloud to whoever
 * calls or stands there, answered in the form itself. An answer chooses the body once; what the official chooses after
 * it stands.
 */
@Component
public class DependsForm {

    /** The question on the page, its answer, and the answer that has chosen the body already. */
    public static final String OF = "factOf";

    public static final String ANSWER = "fact";
    public static final String DONE = "factDone";

    private final Depends depends;
    private final Sentences sentences;

    DependsForm(Depends depends, Sentences sentences) {
        this.depends = depends;
        this.sentences = sentences;
    }

    /**
     * What came with the form.
     *
     * @param of the question it was asked
     * @param answer number of the answer; empty where none was given
     * @param done what {@link Chosen#done} said last
     * @param territory code of the place; empty where none is known
     * @param body as chosen; empty where none is
     */
    public record Given(String of, String answer, String done, String territory, String body) {}

    /**
     * What an answer that was not looked at before makes of it.
     *
     * @param body the competent one; null where the answer changes nothing
     * @param done to be kept in the form
     */
    public record Chosen(@Nullable Integer body, String done) {}

    /**
     * The question as it stands in the form.
     *
     * @param choices none where the administration itself is asked for, by its name
     * @param because the answer that has chosen the body; null where none has
     * @param unplaced the kind of body meant, where the place is missing to say which
     */
    public record Shown(
            String code,
            String question,
            List<Said> said,
            List<Choice> choices,
            String done,
            @Nullable String because,
            @Nullable String unplaced) {}

    /** Empty where nothing was answered anew, or the place must be known first. */
    public Optional<Chosen> choose(@Nullable Reading reading, Given given) {
        Fact fact = find(reading, given).orElse(null);
        Fact.Answer answer = fact == null ? null : answer(fact, given).orElse(null);
        if (fact == null || answer == null || given.done().equals(done(fact, given))) return Optional.empty();
        if (answer.family() == null) return Optional.of(new Chosen(null, done(fact, given)));
        return competent(answer, given).map(body -> new Chosen(body.id(), done(fact, given)));
    }

    /** Whether it is asked, and was not on the page that was sent. */
    public boolean isNew(@Nullable Reading reading, Given given) {
        return find(reading, given)
                .filter(fact -> !fact.code().equals(given.of()))
                .isPresent();
    }

    /** Empty where nothing depends on anything. */
    public Optional<Shown> show(Page page, @Nullable Reading reading, Given given, Spoken spoken) {
        return find(reading, given).map(fact -> show(page, fact, given, spoken));
    }

    private Shown show(Page page, Fact fact, Given given, Spoken spoken) {
        Optional<Fact.Answer> answer = answer(fact, given);
        Depends.Asked asked = depends.ask(page, fact, answer.isPresent() ? Depends.number(given.answer()) : null);
        boolean done = answer.isPresent() && given.done().equals(done(fact, given));
        return new Shown(
                fact.code(),
                asked.question(),
                sentences.inAll(
                        spoken,
                        one -> sentences.depends(
                                one,
                                fact.code(),
                                fact.question(),
                                fact.answers().stream().map(Fact.Answer::label).toList())),
                asked.choices(),
                done ? given.done() : "",
                answer.filter(one -> done && one.family() != null)
                        .map(one -> one.label().in(page.language()))
                        .orElse(null),
                answer.filter(one ->
                                one.family() != null && competent(one, given).isEmpty())
                        .flatMap(one -> Optional.ofNullable(one.family()))
                        .map(family -> page.t(family.messageKey()))
                        .orElse(null));
    }

    /** Which administration it is, is not asked where one is chosen. */
    private static Optional<Fact> find(@Nullable Reading reading, Given given) {
        return Optional.ofNullable(reading)
                .flatMap(read -> Optional.ofNullable(read.question()))
                .filter(fact -> !fact.answers().isEmpty()
                        || given.body().isEmpty()
                        || given.body().equals("0"));
    }

    /** An answer to this question and no other. */
    private Optional<Fact.Answer> answer(Fact fact, Given given) {
        return fact.code().equals(given.of()) ? depends.answer(fact, Depends.number(given.answer())) : Optional.empty();
    }

    private Optional<Body> competent(Fact.Answer answer, Given given) {
        return depends.findCompetent(answer, given.territory().isEmpty() ? null : given.territory())
                .filter(Body::addressable);
    }

    private static String done(Fact fact, Given given) {
        return fact.code() + ":" + given.answer();
    }
}
