package ma.chikaya.law;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Ramadan in one year, with the hours offices usually keep in it. They are information: days are counted as ever.
 *
 * @param status observed, or a forecast that may move by a day
 */
public record Ramadan(
        LocalDate first, LocalDate last, LocalTime opens, LocalTime closes, Holiday.Status status, String source) {

    boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
