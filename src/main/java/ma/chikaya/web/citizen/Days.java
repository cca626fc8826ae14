package ma.chikaya.web.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import ma.chikaya.law.LegalClock;

/** Days and times as messages take them. */
final class Days {

    private Days() {}

    /** For patterns that format a time of day; they are read in Casablanca. */
    static Date time(Instant at) {
        return Date.from(at);
    }

    static LocalDate of(Instant at) {
        return LegalClock.dayOf(at);
    }

    static long between(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
