package ma.chikaya.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as browsers send them (2026-11-23) and as people type them (23/11/2026, Arabic digits too). */
public final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    private Dates() {}

    /** Empty where there is no such day: 31 February, a thirteenth month, words. */
    public static Optional<LocalDate> read(String typed) {
        String plain = digits(typed);
        Matcher iso = YEAR_FIRST.matcher(plain);
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        Matcher usual = DAY_FIRST.matcher(plain);
        return usual.matches() ? day(usual.group(3), usual.group(2), usual.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static String digits(String typed) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
