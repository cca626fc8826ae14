package ma.chikaya.documents;

import java.util.List;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the letter of a reasoned answer shows.
 *
 * @param summary the answer in short, in the citizen's language where the answer is in another
 */
public record AnswerLetter(
        Letter letter,
        @Nullable String opening,
        List<Point> points,
        @Nullable Summary summary) {

    public AnswerLetter {
        points = List.copyOf(points);
        if (points.isEmpty()) throw new IllegalArgumentException("a reasoned answer has at least one point");
    }

    /** A text with the language it is in. */
    public record Summary(Language language, String text) {}
}
