package ma.chikaya.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One point of a complaint and its answer.
 *
 * @param asked what the person complains of
 * @param finding what the body found
 * @param reason why it decides as it does
 * @param legalBasis the texts it rests on, where it names any
 */
public record Point(
        String asked,
        String finding,
        String reason,
        @Nullable String legalBasis,
        List<Measure> measures) {

    public Point {
        measures = List.copyOf(measures);
    }

    /** A measure promised: what, by whom, by which day. */
    public record Measure(
            String what, String owner, @Nullable LocalDate due) {}
}
