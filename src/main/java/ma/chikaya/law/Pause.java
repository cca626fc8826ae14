package ma.chikaya.law;

import java.time.LocalDate;

/**
 * A time for which a clock stood still: the body waited for the citizen.
 *
 * @param asked the day the body asked; it still counts
 * @param resumed the day the citizen answered, or the wait was over; the last that does not count
 */
public record Pause(LocalDate asked, LocalDate resumed) {

    public Pause {
        if (resumed.isBefore(asked)) throw new IllegalArgumentException("a pause ends before it begins: " + resumed);
    }

    boolean includes(long day) {
        return day > asked.toEpochDay() && day <= resumed.toEpochDay();
    }
}
