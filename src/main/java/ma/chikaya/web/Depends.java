package ma.chikaya.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ma.chikaya.directory.Body;
import ma.chikaya.routing.Fact;
import ma.chikaya.routing.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The question on whose answer it depends who is competent, such as the class of a road, asked where a body is chosen.
 * The answer only changes what is proposed: nobody has to give it, and it is not kept with the case.
 */
@Component
public class Depends {

    private final Proposals proposals;

    Depends(Proposals proposals) {
        this.proposals = proposals;
    }

    /**
     * What is asked.
     *
     * @param choices none where the administration itself is asked for, by its name
     */
    public record Asked(String question, List<Choice> choices) {}

    public Asked ask(Page page, Fact fact, @Nullable Integer answered) {
        List<Choice> choices = IntStream.range(0, fact.answers().size())
                .mapToObj(i -> new Choice(
                        String.valueOf(i),
                        fact.answers().get(i).label().in(page.language()),
                        null,
                        answered != null && answered == i))
                .toList();
        return new Asked(fact.question().in(page.language()), choices);
    }

    /** The answer of this number; empty where there is none of it. */
    public Optional<Fact.Answer> answer(Fact fact, @Nullable Integer number) {
        return number == null || number < 0 || number >= fact.answers().size()
                ? Optional.empty()
                : Optional.of(fact.answers().get(number));
    }

    /**
     * Whom an answer makes competent.
     *
     * @param territory code of the place; null where none is known
     */
    public Optional<Body> findCompetent(Fact.Answer answer, @Nullable String territory) {
        return proposals.findCompetent(answer, territory);
    }

    /** The number of an answer as typed; null where it is none. */
    public static @Nullable Integer number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : null;
    }
}
