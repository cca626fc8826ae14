package ma.chikaya.law;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * How far a deadline has come, in calendar days: "day 26 of 60".
 *
 * @param day days since the starting day, 0 on that day itself; goes past {@code of} when overdue
 * @param of days from the starting day to the last one, moves for holidays included
 */
public record Progress(long day, long of) {

    static Progress of(LocalDate from, LocalDate due, LocalDate today) {
        return new Progress(Math.max(0, DAYS.between(from, today)), DAYS.between(from, due));
    }

    /** Days that remain: 0 on the last day, negative when it is over. */
    public long left() {
        return of - day;
    }

    public boolean isOverdue() {
        return day > of;
    }

    /** Days over, 0 while in time. */
    public long over() {
        return Math.max(0, day - of);
    }

    /** Share of the time that has run, 0 to 100, for a ruler. */
    public int percent() {
        return (int) Math.min(100, day * 100 / of);
    }
}
