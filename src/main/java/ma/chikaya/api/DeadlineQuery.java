package ma.chikaya.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.RuleSet;
import ma.chikaya.law.Rules;
import ma.chikaya.law.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of the law are asked for: two days in legal time, under which rules and which calendar.
 *
 * @param place whose own holidays count too; null where those of the whole country count alone
 */
record DeadlineQuery(
        LocalDate filedOn,
        LocalDate receivedOn,
        RuleSet rules,
        WorkingCalendar calendar,
        @Nullable Territory place) {

    /** An unescaped plus of an offset arrives as a space. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d\\d:?\\d\\d$)");

    /** As it came, not read yet. */
    record Asked(
            String filedAt, String receivedAt, String rule, String calendar, String territory, String administration) {}

    /** Reads everything and throws one problem with all that is wrong. */
    static DeadlineQuery read(Asked asked, Rules rules, Calendars calendars, Territories territories, Bodies bodies) {
        List<Fault> faults = new ArrayList<>();
        Optional<LocalDate> filed = day(asked.filedAt(), "/filedAt", faults);
        if (asked.filedAt().isBlank()) faults.add(Fault.of("/filedAt", "api.required"));
        Optional<LocalDate> received = day(asked.receivedAt(), "/receivedAt", faults);
        if (filed.isPresent() && received.isPresent() && received.get().isBefore(filed.get())) {
            faults.add(Fault.of("/receivedAt", "api.instant.order"));
        }
        Optional<RuleSet> set = asked.rule().isBlank()
                ? filed.map(rules::inForceOn)
                : Optional.of(asked.rule()).flatMap(rules::find);
        if (set.isEmpty() && !asked.rule().isBlank()) faults.add(Fault.of("/rule", "api.rule"));
        Optional<WorkingCalendar> calendar = asked.calendar().isBlank()
                ? Optional.of(calendars.current())
                : Optional.of(asked.calendar()).flatMap(calendars::find);
        if (calendar.isEmpty()) faults.add(Fault.of("/calendar", "api.calendar"));
        Optional<Territory> place = place(asked, territories, bodies, faults);
        if (!faults.isEmpty()) throw ApiException.invalid(faults);
        return new DeadlineQuery(
                filed.orElseThrow(),
                received.orElse(filed.orElseThrow()),
                set.orElseThrow(),
                calendar.orElseThrow().in(place.map(Territory::code).orElse(null)),
                place.orElse(null));
    }

    /** The place named, or that of the administration named: the times of the law bind it, where it is. */
    private static Optional<Territory> place(Asked asked, Territories territories, Bodies bodies, List<Fault> faults) {
        boolean named = !asked.territory().isBlank();
        if (named && !asked.administration().isBlank()) {
            faults.add(Fault.of("/territory", "api.territory.or"));
            return Optional.empty();
        }
        if (named) {
            Optional<Territory> place = territories.find(asked.territory());
            if (place.isEmpty()) faults.add(Fault.of("/territory", "api.territory"));
            return place;
        }
        if (asked.administration().isBlank()) return Optional.empty();
        Optional<Body> body = bodies.findByCode(asked.administration());
        if (body.isEmpty()) faults.add(Fault.of("/administration", "api.administration"));
        return body.map(Body::territory).flatMap(territories::find);
    }

    private static Optional<LocalDate> day(String given, String pointer, List<Fault> faults) {
        if (given.isBlank()) return Optional.empty();
        Optional<LocalDate> day = find(LOST_PLUS.matcher(given.strip()).replaceFirst("+"));
        if (day.isEmpty()) faults.add(Fault.of(pointer, "api.instant"));
        return day;
    }

    /** The legal day of an instant, or a day as it is; four digits of a year, as RFC 3339 writes them. */
    private static Optional<LocalDate> find(String text) {
        try {
            LocalDate day = text.length() == 10
                    ? LocalDate.parse(text)
                    : LegalTime.dayOf(OffsetDateTime.parse(text).toInstant());
            return day.getYear() < 1 || day.getYear() > 9998 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
