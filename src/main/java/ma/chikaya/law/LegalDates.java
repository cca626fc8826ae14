package ma.chikaya.law;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates the law gives a submission.
 *
 * @param triage by when the national desk finds its body, where it has none
 * @param decide by when a complaint is accepted, refused, redirected or its complement asked for; for the other kinds,
 *     by when their outcome or answer is given
 * @param answer by when a complaint is answered with reasons, once its body is known
 */
public record LegalDates(
        @Nullable Deadline triage,
        Deadline decide,
        @Nullable Deadline answer) {

    /** Version of the rules they follow. */
    public String rules() {
        return decide.rules();
    }

    public LocalDate decideBy() {
        return decide.due();
    }

    public Optional<LocalDate> answerBy() {
        return Optional.ofNullable(answer).map(Deadline::due);
    }

    public Optional<LocalDate> triageBy() {
        return Optional.ofNullable(triage).map(Deadline::due);
    }
}
