package ma.chikaya.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole months that end with the present one.
 *
 * @param first the first day of the first month
 * @param last the first day of the last month
 */
public record Period(LocalDate first, LocalDate last) {

    public static Period of(LocalDate today, int months) {
        LocalDate last = today.withDayOfMonth(1);
        return new Period(last.minusMonths(months - 1L), last);
    }

    public LocalDate lastDay() {
        return last.plusMonths(1).minusDays(1);
    }

    public List<LocalDate> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
