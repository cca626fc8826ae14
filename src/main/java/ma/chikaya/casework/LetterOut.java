package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of what went out.
 *
 * @param ref the round of an answer; of the others their place in the history
 * @param postedBy who posts it; null where it is not told by post
 * @param toPost whether it waits to be posted
 * @param delivery the last that was recorded of its way; null where nothing was
 */
public record LetterOut(
        int bodyId,
        int year,
        int no,
        UUID submissionId,
        TrackingCode code,
        What what,
        int ref,
        LocalDate sentOn,
        @Nullable Integer postedBy,
        boolean toPost,
        @Nullable Delivery delivery) {

    /** What a letter says. */
    public enum What {
        ANSWER,
        REFUSAL,
        OUTCOME,
        COMPLEMENT,
        EXTENSION,
        /** It went to another body, or will. */
        TRANSFER,
        MESSAGE,
        /** Whatever else happened. */
        NEWS;

        /** What is told of an event to whoever is told by post; a receipt is handed over where it is filed. */
        public static Optional<What> of(EventType type) {
            return switch (type) {
                case ANSWERED -> Optional.of(ANSWER);
                case REFUSED -> Optional.of(REFUSAL);
                case CONCLUDED -> Optional.of(OUTCOME);
                case COMPLEMENT_ASKED -> Optional.of(COMPLEMENT);
                case EXTENDED -> Optional.of(EXTENSION);
                case ROUTED, REDIRECTED, REFERRED, ARBITRATED -> Optional.of(TRANSFER);
                case MESSAGE_TO_CITIZEN -> Optional.of(MESSAGE);
                case ACCEPTED, DATES_MOVED, MEASURE_DUE, MISSED -> Optional.of(NEWS);
                default -> Optional.empty();
            };
        }

        /** Whether it is in the register whichever way the person is told. */
        boolean isNumberedAnyway() {
            return this == ANSWER || this == REFUSAL || this == OUTCOME;
        }
    }

    /** How it went. */
    public enum Way {
        /** By registered post, with a number. */
        REGISTERED,
        POST,
        /** Handed over, against a signature. */
        HAND,
        /** It came back. */
        RETURNED
    }

    /**
     * Proof of what became of it.
     *
     * @param number of the registered letter
     * @param receivedBy who signed for it, where it was not the person himself
     * @param file the slip or the signed copy
     */
    public record Delivery(
            Way way,
            LocalDate on,
            @Nullable String number,
            @Nullable String receivedBy,
            @Nullable UUID file,
            int by) {}

    public String number() {
        return no + "/" + year;
    }
}
