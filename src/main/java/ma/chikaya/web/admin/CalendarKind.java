package ma.chikaya.web.admin;

import java.util.Locale;
import java.util.Optional;

/** What may be changed in the calendar, each on a page of its own. */
public enum CalendarKind {
    /** A feast is announced. */
    FEAST,
    /** A day off by decree, everywhere or in some regions. */
    DAY,
    /** Such a day is taken back. */
    WORKED,
    RAMADAN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return CalendarController.PATH + "/" + word();
    }

    static Optional<CalendarKind> find(String word) {
        for (CalendarKind kind : values()) if (kind.word().equals(word)) return Optional.of(kind);
        return Optional.empty();
    }
}
