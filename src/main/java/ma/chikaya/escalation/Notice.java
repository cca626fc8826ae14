package ma.chikaya.escalation;

import java.time.Instant;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * What an official is told besides reminders.
 *
 * @param code the case it is about; null where it is about several
 * @param reference the decree that moved their dates
 * @param cases how many it is about
 */
public record Notice(
        Kind kind,
        Instant at,
        int bodyId,
        @Nullable TrackingCode code,
        @Nullable String reference,
        int cases) {

    public enum Kind {
        /** A changed calendar moved the dates of cases in hand. */
        DATES_MOVED,
        /** Bodies pass a case to and fro, and its arbiter decides. */
        ARBITRATION,
        /** A measure promised in an answer is due. */
        MEASURE_DUE,
        /** The citizen says that a measure was not carried out. */
        MEASURE_BROKEN
    }
}
