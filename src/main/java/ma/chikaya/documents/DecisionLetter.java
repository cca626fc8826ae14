package ma.chikaya.documents;

import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * What the letter of a decision shows that needs no answer point by point: a refusal with its ground, what became of an
 * observation or a suggestion, the answer to a question.
 *
 * @param what names the title: {@code refused}, {@code taken_into_account}, {@code not_taken_up},
 *     {@code question_answered}
 * @param ground of a refusal, in words of the letter's language
 * @param competent the body to turn to, where another one is competent
 * @param duplicateOf the case that goes on, where this one repeats it
 * @param guidance what the person can do now
 */
public record DecisionLetter(
        Letter letter,
        String what,
        @Nullable String ground,
        @Nullable LocalText competent,
        @Nullable TrackingCode duplicateOf,
        String reason,
        @Nullable String guidance) {

    public DecisionLetter {
        if (reason.isBlank()) throw new IllegalArgumentException("no decision without its reason");
    }
}
