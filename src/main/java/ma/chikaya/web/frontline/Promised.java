package ma.chikaya.web.frontline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import ma.chikaya.intake.Dates;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;

/** The moment of a call that is promised, as it was typed: what cannot be meant is said, never guessed. */
final class Promised {

    /** So far ahead nobody promises to call (assumed). */
    private static final Duration FARTHEST = Duration.ofDays(60);

    private Promised() {}

    /** At once where nothing is typed; an hour alone is today's, a day alone from its morning on. */
    static Instant read(Page page, Typed typed, Instant now, List<FormError> errors) {
        String day = typed.line("day");
        String time = typed.line("time");
        if (day.isEmpty() && time.isEmpty()) return now;
        LocalDate today = LegalTime.dayOf(now);
        Optional<LocalDate> on = day.isEmpty() ? Optional.of(today) : Dates.read(day);
        if (on.isEmpty()) {
            errors.add(new FormError("day", page.t("intake.date.impossible")));
            return now;
        }
        if (time.isEmpty() && on.get().equals(today)) return now;
        Optional<LocalTime> at = time.isEmpty() ? Optional.of(LocalTime.MIN) : time(time);
        if (at.isEmpty()) {
            errors.add(new FormError("time", page.t("frontline.refused.time")));
            return now;
        }
        Instant meant = on.get().atTime(at.get()).atZone(LegalTime.ZONE).toInstant();
        if (meant.isBefore(now)) {
            errors.add(new FormError(on.get().equals(today) ? "time" : "day", page.t("frontline.refused.past")));
        } else if (meant.isAfter(now.plus(FARTHEST))) {
            errors.add(new FormError("day", page.t("frontline.refused.far", "days", FARTHEST.toDays())));
        }
        return meant;
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
