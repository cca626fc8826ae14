package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.CalendarChange;
import ma.chikaya.law.Feast;
import ma.chikaya.law.Holiday;
import ma.chikaya.law.Ramadan;
import ma.chikaya.law.WorkingCalendar;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A change of the calendar as typed.
 *
 * @param feast first day of the feast that is announced, as the calendar has it
 * @param day the day the change is about
 * @param base which calendar was looked at
 */
public record CalendarForm(
        String feast,
        String day,
        String last,
        String opens,
        String closes,
        String nameAr,
        String nameFr,
        List<String> regions,
        String reference,
        String base) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REFERENCE = 160;

    /** A feast may be announced a few days from what was computed, not in another season. */
    private static final int FARTHEST = 10;

    /** Dates far away are slips of the keyboard. */
    private static final int YEARS = 5;

    public CalendarForm {
        regions = List.copyOf(regions);
    }

    static CalendarForm of(HttpServletRequest request) {
        String[] regions = request.getParameterValues("regions");
        return new CalendarForm(
                value(request, "feast"),
                value(request, "day"),
                value(request, "last"),
                value(request, "opens"),
                value(request, "closes"),
                CleanText.cleanLine(value(request, "name-ar")),
                CleanText.cleanLine(value(request, "name-fr")),
                regions == null ? List.of() : Arrays.stream(regions).sorted().toList(),
                CleanText.cleanLine(value(request, "reference")),
                value(request, "base"));
    }

    CalendarForm withBase(int no) {
        return new CalendarForm(
                feast, day, last, opens, closes, nameAr, nameFr, regions, reference, Integer.toString(no));
    }

    CalendarForm starting(String first, String end, String from, String until) {
        return new CalendarForm(feast, first, end, from, until, nameAr, nameFr, regions, reference, base);
    }

    /** Where what the change would move is looked at. */
    String address(CalendarKind kind) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(kind.path()).queryParam("look", "yes");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("feast", feast);
        typed.put("day", day);
        typed.put("last", last);
        typed.put("opens", opens);
        typed.put("closes", closes);
        typed.put("name-ar", nameAr);
        typed.put("name-fr", nameFr);
        typed.put("reference", reference);
        typed.values().removeIf(String::isEmpty);
        typed.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        regions.forEach(region -> address.queryParam("regions", region));
        return address.encode().buildAndExpand(typed).toUriString();
    }

    int looked() {
        Integer no = MembershipForm.number(base);
        return no == null ? 0 : no;
    }

    /** The change meant, or null with what is wrong about it. */
    @Nullable
    CalendarChange read(
            CalendarKind kind,
            Page page,
            WorkingCalendar calendar,
            Set<String> known,
            LocalDate today,
            List<FormError> errors) {
        LocalDate on = read(LocalDate::parse, day);
        if (on == null) errors.add(new FormError("day", page.t("admin.calendar.day.missing")));
        else if (on.isBefore(today.minusYears(YEARS)) || on.isAfter(today.plusYears(YEARS))) {
            errors.add(new FormError("day", page.t("admin.calendar.day.far")));
        }
        if (reference.isEmpty()) errors.add(new FormError("reference", page.t("admin.calendar.reference.missing")));
        if (reference.length() > LONGEST_REFERENCE) {
            errors.add(new FormError("reference", page.t("admin.calendar.reference.long")));
        }
        LocalDate there = on == null ? today : on;
        CalendarChange change = switch (kind) {
            case FEAST -> feast(page, calendar, there, errors);
            case DAY -> dayOff(page, calendar, there, known, errors);
            case WORKED -> worked(page, calendar, there, errors);
            case RAMADAN -> ramadan(page, there, errors);
        };
        return errors.isEmpty() ? change : null;
    }

    private @Nullable CalendarChange feast(Page page, WorkingCalendar calendar, LocalDate on, List<FormError> errors) {
        Optional<Feast> meant = calendar.listFeasts().stream()
                .filter(one -> one.first().toString().equals(feast))
                .findFirst();
        if (meant.isEmpty()) {
            errors.add(new FormError("feast", page.t("admin.calendar.feast.missing")));
            return null;
        }
        if (errors.isEmpty() && Math.abs(on.toEpochDay() - meant.get().first().toEpochDay()) > FARTHEST) {
            errors.add(new FormError("day", page.t("admin.calendar.feast.far", "days", FARTHEST)));
        }
        return new CalendarChange.FeastOn(meant.get(), on, reference);
    }

    private CalendarChange dayOff(
            Page page, WorkingCalendar calendar, LocalDate on, Set<String> known, List<FormError> errors) {
        if (nameAr.isEmpty()) errors.add(new FormError("name-ar", page.t("admin.calendar.name-ar.missing")));
        if (nameFr.isEmpty()) errors.add(new FormError("name-fr", page.t("admin.calendar.name-fr.missing")));
        if (nameAr.length() > LONGEST_NAME || nameFr.length() > LONGEST_NAME) {
            errors.add(new FormError("name-ar", page.t("accounts.refusal.name-long")));
        }
        if (!known.containsAll(regions)) {
            errors.add(new FormError("regions", page.t("admin.calendar.regions.unknown")));
        }
        if (errors.isEmpty() && calendar.in(null).findHoliday(on).isPresent()) {
            errors.add(new FormError("day", page.t("admin.calendar.day.taken")));
        }
        return new CalendarChange.DayOff(on, new LocalText(nameAr, nameFr), Set.copyOf(regions), reference);
    }

    private static CalendarChange worked(Page page, WorkingCalendar calendar, LocalDate on, List<FormError> errors) {
        boolean there = calendar.listEntries().stream()
                .anyMatch(one ->
                        one.nature() == Holiday.Nature.EXCEPTIONAL && one.day().equals(on));
        if (errors.isEmpty() && !there) errors.add(new FormError("day", page.t("admin.calendar.worked.none")));
        return new CalendarChange.DayWorked(on);
    }

    private @Nullable CalendarChange ramadan(Page page, LocalDate first, List<FormError> errors) {
        LocalDate end = read(LocalDate::parse, last);
        LocalTime from = read(LocalTime::parse, opens);
        LocalTime until = read(LocalTime::parse, closes);
        if (end == null) errors.add(new FormError("last", page.t("admin.calendar.last.missing")));
        else if (errors.isEmpty() && (end.isBefore(first.plusDays(28)) || end.isAfter(first.plusDays(29)))) {
            errors.add(new FormError("last", page.t("admin.calendar.last.length")));
        }
        if (from == null) errors.add(new FormError("opens", page.t("admin.calendar.hour.missing")));
        if (until == null) errors.add(new FormError("closes", page.t("admin.calendar.hour.missing")));
        if (end == null || from == null || until == null) return null;
        if (!from.isBefore(until)) errors.add(new FormError("closes", page.t("admin.calendar.hours.order")));
        return new CalendarChange.Fasting(new Ramadan(first, end, from, until, Holiday.Status.OBSERVED, reference));
    }

    private static <T> @Nullable T read(Function<String, T> parse, String typed) {
        try {
            return typed.isEmpty() ? null : parse.apply(typed);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static String value(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    static List<FormError> errors() {
        return new ArrayList<>();
    }
}
