package ma.chikaya.law;

import java.time.LocalDate;
import ma.chikaya.kernel.LocalText;

/** A day the administration does not work, and how sure its date is. */
public record Holiday(LocalDate day, LocalText name, Nature nature, Status status) {

    public enum Nature {
        NATIONAL,
        RELIGIOUS
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
}
