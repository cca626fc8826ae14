package ma.chikaya.routing;

import java.util.List;
import ma.chikaya.directory.Family;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A question on whose answer it depends who is competent, such as the class of a road.
 *
 * @param code e.g. {@code road_class}
 * @param answers the answers to choose from; none where the administration itself is asked for
 */
public record Fact(String code, LocalText question, List<Answer> answers) {

    public Fact {
        answers = List.copyOf(answers);
    }

    /**
     * An answer and whom it makes competent.
     *
     * @param body its id; null where the place decides which body of the family is meant
     * @param family its family; null where the answer changes nothing
     */
    public record Answer(
            LocalText label,
            @Nullable Integer body,
            @Nullable Family family) {}
}
