package ma.chikaya.web.admin;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.CalendarChanges;
import ma.chikaya.casework.Moved;
import ma.chikaya.casework.Moves;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.CalendarChange;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.Feast;
import ma.chikaya.law.Holiday;
import ma.chikaya.law.InForce;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.WorkingCalendar;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar, its versions and what a change would move, in words. */
@Component
class CalendarPages {

    private static final int VERSIONS = 12;

    /** Feasts may be announced late, and are looked for from so many days back. */
    private static final int BACK = 60;

    private final Calendars calendars;
    private final CalendarChanges changes;
    private final Territories territories;
    private final Officials officials;
    private final Bodies bodies;
    private final InstantSource clock;

    CalendarPages(
            Calendars calendars,
            CalendarChanges changes,
            Territories territories,
            Officials officials,
            Bodies bodies,
            InstantSource clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.territories = territories;
        this.officials = officials;
        this.bodies = bodies;
        this.clock = clock;
    }

    LocalDate today() {
        return LegalClock.dayOf(clock.instant());
    }

    CalendarShown show(Page page, @Nullable Integer asked) {
        WorkingCalendar calendar = calendars.current();
        TreeSet<Integer> years = calendar.listEntries().stream()
                .map(one -> one.day().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
        int now = today().getYear();
        int year = asked != null && years.contains(asked) ? asked : years.contains(now) ? now : years.last();
        return new CalendarShown(
                year,
                List.copyOf(years),
                days(page, calendar, year),
                calendar.listRamadans().stream()
                        .filter(one ->
                                one.first().getYear() == year || one.last().getYear() == year)
                        .map(one -> new CalendarShown.Month(
                                one.first(),
                                one.last(),
                                one.opens().toString(),
                                one.closes().toString(),
                                one.status(),
                                source(page, one.source())))
                        .toList(),
                versions(page),
                changes.listProgress(1).stream()
                        .findFirst()
                        .map(one -> new CalendarShown.Running(one.reference(), one.moved(), one.waiting(), one.done()))
                        .orElse(null));
    }

    private List<CalendarShown.Day> days(Page page, WorkingCalendar calendar, int year) {
        // The same day given in several regions is one line.
        Map<String, List<Holiday>> together = new LinkedHashMap<>();
        calendar.listEntries().stream()
                .filter(one -> one.day().getYear() == year)
                .forEach(one -> together.computeIfAbsent(
                                one.day() + one.name().ar() + one.status(), key -> new ArrayList<>())
                        .add(one));
        return together.values().stream()
                .map(same -> {
                    Holiday one = same.getFirst();
                    String places = same.stream()
                            .map(Holiday::territory)
                            .filter(Objects::nonNull)
                            .map(code -> territories
                                    .find(code)
                                    .map(place -> place.name().in(page.language()))
                                    .orElse(code))
                            .collect(Collectors.joining(page.t("desk.comma")));
                    return new CalendarShown.Day(
                            one.day(),
                            one.name().in(page.language()),
                            one.nature(),
                            one.status(),
                            places,
                            source(page, one.source()));
                })
                .toList();
    }

    /** The tables that came with the product name their sources in English. */
    private static String source(Page page, String named) {
        return switch (named) {
            case "decrees and press" -> page.t("admin.calendar.source.decrees");
            case "press" -> page.t("admin.calendar.source.press");
            case "computed" -> page.t("admin.calendar.source.computed");
            default -> named;
        };
    }

    private List<CalendarShown.Version> versions(Page page) {
        List<InForce> all = calendars.list();
        List<InForce> shown = all.stream().limit(VERSIONS).toList();
        Map<Integer, LocalText> names = officials.findNames(
                shown.stream().map(InForce::account).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<CalendarShown.Version> versions = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            InForce one = shown.get(i);
            Optional<WorkingCalendar> now = calendars.find(one.version());
            Optional<WorkingCalendar> before =
                    i + 1 < all.size() ? calendars.find(all.get(i + 1).version()) : Optional.empty();
            LocalText name = one.account() == null ? null : names.get(one.account());
            versions.add(new CalendarShown.Version(
                    one.version(),
                    one.since(),
                    name == null ? null : name.in(page.language()),
                    one.reference(),
                    now.isEmpty() || before.isEmpty()
                            ? List.of()
                            : entries(page, now.get().listMissingIn(before.get())),
                    now.isEmpty() || before.isEmpty()
                            ? List.of()
                            : entries(page, before.get().listMissingIn(now.get()))));
        }
        return versions;
    }

    private static List<CalendarShown.Entry> entries(Page page, List<Holiday> days) {
        return days.stream()
                .map(one -> new CalendarShown.Entry(one.day(), one.name().in(page.language())))
                .distinct()
                .toList();
    }

    int base() {
        calendars.refresh();
        return calendars.inForce().no();
    }

    WorkingCalendar calendar() {
        return calendars.current();
    }

    /** The feasts that may still be announced or corrected. */
    List<Choice> feasts(Page page, String chosen) {
        LocalDate from = today().minusDays(BACK);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("admin.choose"), chosen.isEmpty()));
        calendars.current().listFeasts().stream()
                .filter(one -> !one.last().isBefore(from))
                .forEach(one -> choices.add(new Choice(
                        one.first().toString(),
                        label(page, one),
                        one.first().toString().equals(chosen))));
        return choices;
    }

    private static String label(Page page, Feast feast) {
        return page.t(
                "admin.calendar.feast.choice",
                "name",
                feast.name().in(page.language()),
                "date",
                feast.first(),
                "status",
                feast.status());
    }

    /** Exceptional days that may be taken back. */
    List<Choice> exceptional(Page page, String chosen) {
        LocalDate from = today().minusDays(BACK);
        Map<LocalDate, String> days = new LinkedHashMap<>();
        calendars.current().listEntries().stream()
                .filter(one ->
                        one.nature() == Holiday.Nature.EXCEPTIONAL && !one.day().isBefore(from))
                .forEach(one -> days.putIfAbsent(one.day(), one.name().in(page.language())));
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("admin.choose"), chosen.isEmpty()));
        days.forEach((day, name) -> choices.add(new Choice(
                day.toString(),
                page.t("admin.calendar.day.choice", "name", name, "date", day),
                day.toString().equals(chosen))));
        return choices;
    }

    List<Choice> regions(Page page, List<String> chosen) {
        return territories.listRegions().stream()
                .map(one -> new Choice(one.code(), one.name().in(page.language()), chosen.contains(one.code())))
                .toList();
    }

    Set<String> regionCodes() {
        return territories.listRegions().stream().map(Territory::code).collect(Collectors.toSet());
    }

    /** What a change would move: counted, with the oldest cases; or those that follow one. */
    MovesShown moves(Page page, CalendarChange change, String address, @Nullable UUID after) {
        Map<Integer, String> names = new HashMap<>();
        if (after != null) {
            Moves.Portion portion = changes.listMoves(change, after);
            return new MovesShown(
                    true, 0, true, List.of(), cases(page, names, portion), address, next(address, portion));
        }
        Moves moves = changes.preview(change);
        return new MovesShown(
                false,
                moves.total(),
                moves.counted(),
                moves.bodies().stream()
                        .map(one -> new MovesShown.OfBody(name(page, names, one.body()), one.cases()))
                        .toList(),
                cases(page, names, moves.first()),
                address,
                next(address, moves.first()));
    }

    private static @Nullable String next(String address, Moves.Portion portion) {
        return portion.next() == null ? null : address + "&after=" + portion.next() + "#moves";
    }

    private List<MovesShown.Case> cases(Page page, Map<Integer, String> names, Moves.Portion portion) {
        return portion.cases().stream()
                .map(one -> new MovesShown.Case(
                        one.code().display(),
                        name(page, names, one.body()),
                        one.dates().stream()
                                .sorted(Comparator.comparing(Moved.Date::term))
                                .toList()))
                .toList();
    }

    private String name(Page page, Map<Integer, String> names, int body) {
        return names.computeIfAbsent(body, id -> bodies.get(id).label().in(page.language()));
    }
}
