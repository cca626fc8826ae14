package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of what went out.
 *
 * @param ref the round of an answer; of the others their place in the history
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
        @Nullable Delivery delivery) {

    /** What a letter says. */
    public enum What {
        ANSWER,
        REFUSAL,
        OUTCOME
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
