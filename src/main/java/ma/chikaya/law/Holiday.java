package ma.chikaya.law;

import java.time.LocalDate;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A day the administration does not work, and how sure its date is.
 *
 * @param territory code of the place it is kept in; null where it is kept everywhere
 * @param source where the day is known from
 */
public record Holiday(
        LocalDate day,
        LocalText name,
        Nature nature,
        Status status,
        @Nullable String territory,
        String source) {

    public enum Nature {
        /** The same day every year. */
        NATIONAL,
        /** Follows the moon. */
        RELIGIOUS,
        /** Given once, by decree. */
        EXCEPTIONAL
    }

    public enum Status {
        /** Fixed by decree in the civil calendar. */
        CERTAIN,
        /** Follows the moon; the day was announced. */
        OBSERVED,
        /** Follows the moon; computed, and may move by a day. */
        FORECAST
    }

    boolean mayMove() {
        return status == Status.FORECAST;
    }

    /** Whether it is kept in a place: everywhere, or there, or in what lies above it. */
    boolean isKeptIn(@Nullable String place) {
        return territory == null || (place != null && (place.equals(territory) || place.startsWith(territory + ".")));
    }
}
