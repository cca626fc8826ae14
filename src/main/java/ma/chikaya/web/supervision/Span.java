package ma.chikaya.web.supervision;

import java.time.LocalDate;
import java.util.List;
import ma.chikaya.statistics.Period;
import org.jspecify.annotations.Nullable;

/** The times a dashboard can look back on, in months with the present one. */
enum Span {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    static final List<Span> ALL = List.of(values());

    private final int months;

    Span(int months) {
        this.months = months;
    }

    /** What an address asks for; three months where it says nothing that is known. */
    static Span read(@Nullable String typed) {
        for (Span span : values()) if (span.word().equals(typed)) return span;
        return QUARTER;
    }

    String word() {
        return Integer.toString(months);
    }

    Period on(LocalDate today) {
        return Period.of(today, months);
    }
}
