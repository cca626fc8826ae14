package ma.chikaya.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as people write them in cells. */
public final class Cells {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.0+)?");
    /** Day 0 of spreadsheet programs, as they count since the year 1900 they hold for a leap year. */
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

    private Cells() {}

    /** A date as 2026-01-31, 31/01/2026 (or with dots or dashes), or a spreadsheet's day number; empty for all else. */
    public static Optional<LocalDate> date(String cell) {
        String text = cell.strip();
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) return Optional.of(day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
            if (SERIAL.matcher(text).matches()) {
                return Optional.of(ORIGIN.plusDays(Long.parseLong(text.substring(0, 5))));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Yes or no in Arabic, French or English, 1 or 0; empty for all else. */
    public static Optional<Boolean> yes(String cell) {
        return switch (cell.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "1", "نعم", "oui", "o", "yes", "y", "true", "vrai", "x", "✓" -> Optional.of(true);
            case "", "0", "لا", "non", "n", "no", "false", "faux" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
