package ma.chikaya.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * A question somebody asked at a counter or on the telephone.
 *
 * @param bodyId where it was asked: its second level is the complaint unit there, at the call centre the national desk
 * @param topic as the words say; empty where they do not
 * @param territory the province or prefecture it is about, or was asked in; empty where it is not known
 * @param phone kept until its asker is told, as the address is
 * @param dueOn the last day of the second level
 * @param code of the case it became where it was passed to a body
 */
public record Enquiry(
        UUID id,
        Instant askedAt,
        int keyedBy,
        int bodyId,
        String text,
        Language language,
        String channel,
        String topic,
        String territory,
        State state,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String answer,
        @Nullable Integer articleId,
        @Nullable LocalDate dueOn,
        @Nullable TrackingCode code,
        int version) {

    /** Where a question stands. */
    public enum State {
        /** On the spot. */
        ANSWERED,
        /** Passed to a second level, which has until a day. */
        SECOND,
        /** Passed to a body, as a case. */
        BODY,
        /** No answer was found: an article is asked for. */
        WANTED,
        /** There is an answer since; whoever keyed it tells it. */
        READY,
        /** It was told. */
        CLOSED;

        /** What it counts as. */
        Outcome outcome() {
            return switch (this) {
                case ANSWERED -> Outcome.SPOT;
                case SECOND -> Outcome.SECOND;
                case BODY -> Outcome.BODY;
                case WANTED -> Outcome.NONE;
                case READY, CLOSED -> Outcome.LATER;
            };
        }
    }

    /** How questions are counted. */
    public enum Outcome {
        SPOT,
        SECOND,
        BODY,
        NONE,
        LATER
    }

    public boolean hasContact() {
        return phone != null || email != null;
    }

    @Override
    public String toString() {
        return "Enquiry[" + id + "]";
    }
}
