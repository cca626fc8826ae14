package ma.chikaya.frontline;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number to be called.
 *
 * @param dueAt not before; nobody is called at night
 * @param tries how often nobody answered
 * @param submission the case it is about, where it is about one
 * @param note what it is about, in the words of whoever promised it
 */
public record CallBack(
        UUID id,
        String number,
        Spoken spoken,
        Reason reason,
        Instant askedAt,
        Instant dueAt,
        int tries,
        @Nullable UUID submission,
        @Nullable String note,
        @Nullable Integer claimedBy,
        @Nullable Instant claimedAt) {

    /** Why somebody is called. */
    public enum Reason {
        /** He rang and nobody answered. */
        MISSED,
        /** An official promised it. */
        PROMISED,
        /** Something happened in his case, and he wishes to be told by telephone. */
        NEWS,
        /** Drawn to be asked about an answer. */
        ASKED;

        /** Message key of it. */
        public String key() {
            return "frontline.reason." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a try. */
    public enum Result {
        REACHED,
        NO_ANSWER,
        WRONG_NUMBER,
        DECLINED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Message key of it. */
        public String key() {
            return "frontline.result." + word();
        }
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "CallBack[" + id + "]";
    }
}
