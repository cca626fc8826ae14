package ma.chikaya.escalation;

import java.time.LocalDate;

/**
 * One line of the timetable.
 *
 * @param day days from the last day of the law: before it where negative
 * @param mail whether an e-mail goes out besides the notice at the desk
 */
public record Step(int day, Audience audience, boolean mail) {

    /** No earlier than the watch looks, no later than anybody waits. */
    public static final int FIRST = -10;

    public static final int LAST = 60;

    public Step {
        if (day < FIRST || day > LAST) throw new IllegalArgumentException("not in the timetable: " + day);
    }

    LocalDate on(LocalDate due) {
        return due.plusDays(day);
    }
}
