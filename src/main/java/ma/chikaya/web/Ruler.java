package ma.chikaya.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of legal time, its end at 100 per cent.
 *
 * @param description what it shows in words, for those who do not see it
 * @param percent how much has passed, 0 to 100
 * @param now label above the point reached, e.g. "day 26 of 60"; none where the span is over
 * @param marks dates along it, the first and the last included
 */
public record Ruler(
        String description, int percent, @Nullable String now, List<Mark> marks) {

    public Ruler {
        percent = Math.clamp(percent, 0, 100);
        marks = List.copyOf(marks);
    }

    /**
     * One date along the span.
     *
     * @param label what happens on that date; left out on narrow screens
     * @param date the date in its short form
     */
    public record Mark(int percent, @Nullable String label, String date) {

        public Mark {
            percent = Math.clamp(percent, 0, 100);
        }

        public String anchor() {
            return Ruler.anchor(percent);
        }
    }

    public String anchor() {
        return anchor(percent);
    }

    /** How far a date lies between two others, in per cent. */
    public static int percent(LocalDate from, LocalDate to, LocalDate date) {
        long whole = ChronoUnit.DAYS.between(from, to);
        if (whole <= 0) return 100;
        return Math.clamp(Math.round(100.0 * ChronoUnit.DAYS.between(from, date) / whole), 0, 100);
    }

    private static String anchor(int percent) {
        if (percent < 12) return "start";
        return percent > 88 ? "end" : "mid";
    }
}
