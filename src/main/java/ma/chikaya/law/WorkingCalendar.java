package ma.chikaya.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days the administration works: neither weekend nor holiday. Immutable; a late change of a feast is another
 * calendar with another version. Days are looked up in sorted numbers, so that a filing can count hundreds of them.
 */
public final class WorkingCalendar {

    private static final Comparator<Holiday> BY_DAY = Comparator.comparing(Holiday::day)
            .thenComparing(Holiday::status)
            .thenComparing(holiday -> holiday.name().ar())
            .thenComparing(Holiday::territory, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final int SEASON = 90;
    private static final int LONGEST_REST = 14;

    private final String version;
    private final Set<DayOfWeek> weekend;
    private final List<Holiday> entries;
    private final List<Ramadan> ramadans;
    private final boolean local;
    private final Map<String, WorkingCalendar> places = new ConcurrentHashMap<>();
    private final boolean[] resting = new boolean[7];
    private final long[] days;
    private final Holiday[] holidays;

    private WorkingCalendar(
            String version,
            Set<DayOfWeek> weekend,
            List<Holiday> entries,
            List<Ramadan> ramadans,
            @Nullable String place) {
        this.version = version;
        this.weekend = weekend;
        this.entries = entries;
        this.ramadans = ramadans;
        this.local = entries.stream().anyMatch(one -> one.territory() != null);
        for (DayOfWeek day : weekend) resting[day.getValue() - 1] = true;
        Map<Long, Holiday> kept = new HashMap<>();
        for (Holiday holiday : entries) {
            // Where two fall on one day, the surer one names it: it comes first.
            if (holiday.isKeptIn(place)) kept.putIfAbsent(holiday.day().toEpochDay(), holiday);
        }
        this.days = kept.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        this.holidays = Arrays.stream(days).mapToObj(kept::get).toArray(Holiday[]::new);
    }

    /** The calendar of these entries; equal entries give an equal version: years covered and a digest of the rest. */
    public static WorkingCalendar of(
            Set<DayOfWeek> weekend, Collection<Holiday> entries, Collection<Ramadan> ramadans) {
        if (weekend.size() == 7) throw new IllegalArgumentException("somebody must work some day");
        List<Holiday> sorted = entries.stream().sorted(BY_DAY).toList();
        List<Ramadan> seasons =
                ramadans.stream().sorted(Comparator.comparing(Ramadan::first)).toList();
        Set<DayOfWeek> rest = weekend.isEmpty() ? Set.of() : EnumSet.copyOf(weekend);
        String content = rest + "\n" + sorted + "\n" + seasons;
        String years = sorted.isEmpty()
                ? "0"
                : sorted.getFirst().day().getYear() + "-"
                        + sorted.getLast().day().getYear();
        return new WorkingCalendar(years + "-" + Reference.digest(content), rest, sorted, seasons, null);
    }

    /** A version that was kept, under the name it was kept by. */
    static WorkingCalendar kept(String version, Set<DayOfWeek> weekend, List<Holiday> entries, List<Ramadan> ramadans) {
        return new WorkingCalendar(version, weekend, entries, ramadans, null);
    }

    /** The calendar that came with the product. */
    public static WorkingCalendar reference() {
        return CalendarFile.readReference();
    }

    /** Another version, with a day nobody works added. */
    public WorkingCalendar with(Holiday added) {
        return of(weekend, Stream.concat(entries.stream(), Stream.of(added)).toList(), ramadans);
    }

    /** Another version, with days nobody works added; one that is there already is not added twice. */
    public WorkingCalendar with(List<Holiday> added) {
        return of(
                weekend,
                Stream.concat(entries.stream(), added.stream()).distinct().toList(),
                ramadans);
    }

    /** Another version, with this Ramadan in the place of the one of its season. */
    public WorkingCalendar with(Ramadan month) {
        // A lunar year is shorter than ours by eleven days: what lies within a season of it is the same month.
        Stream<Ramadan> others = ramadans.stream()
                .filter(one -> Math.abs(one.first().toEpochDay() - month.first().toEpochDay()) > SEASON);
        return of(weekend, entries, Stream.concat(others, Stream.of(month)).toList());
    }

    /** Another version, in which these days are worked. */
    public WorkingCalendar without(Collection<Holiday> removed) {
        return of(
                weekend, entries.stream().filter(one -> !removed.contains(one)).toList(), ramadans);
    }

    /** The same version with the holidays kept in a place besides those kept everywhere. */
    public WorkingCalendar in(@Nullable String territory) {
        if (!local) return this;
        return places.computeIfAbsent(
                territory == null ? "" : territory,
                key -> new WorkingCalendar(version, weekend, entries, ramadans, territory));
    }

    /** Which data the calendar holds, to be kept beside what was computed with it. */
    public String version() {
        return version;
    }

    public boolean isWorking(LocalDate day) {
        return isWorking(day.toEpochDay());
    }

    boolean isWorking(long day) {
        // Day 0 was a Thursday.
        return !resting[(int) Math.floorMod(day + 3, 7L)] && Arrays.binarySearch(days, day) < 0;
    }

    public boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek());
    }

    public Set<DayOfWeek> weekend() {
        return Set.copyOf(weekend);
    }

    public Optional<Holiday> findHoliday(LocalDate day) {
        int at = Arrays.binarySearch(days, day.toEpochDay());
        return at < 0 ? Optional.empty() : Optional.of(holidays[at]);
    }

    public Optional<Ramadan> findRamadan(LocalDate day) {
        return ramadans.stream().filter(one -> one.includes(day)).findFirst();
    }

    public List<Ramadan> listRamadans() {
        return ramadans;
    }

    /** The day itself where it is a working day, else the next one that is. */
    public LocalDate nextWorking(LocalDate day) {
        long next = day.toEpochDay();
        while (!isWorking(next)) next++;
        return LocalDate.ofEpochDay(next);
    }

    /** The holidays of a period, both ends included, in order; two that fall on one day are one. */
    public List<Holiday> listHolidays(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) return List.of();
        return List.of(Arrays.copyOfRange(holidays, from(first.toEpochDay()), from(last.toEpochDay() + 1)));
    }

    /** Every entry, those of single places too. */
    public List<Holiday> listEntries() {
        return entries;
    }

    /** The feasts that follow the moon, in order. */
    public List<Feast> listFeasts() {
        return Feast.in(entries);
    }

    /** The entries of this calendar that the other one has not, in order. */
    public List<Holiday> listMissingIn(WorkingCalendar other) {
        Set<Holiday> known = Set.copyOf(other.entries);
        return entries.stream().filter(one -> !known.contains(one)).toList();
    }

    /**
     * The days on which a count of calendar days may end differently in the other calendar, first and last: changed
     * days and what is moved over them. Empty where the same days are worked, wherever one is.
     */
    public Optional<Span> findChangedDays(WorkingCalendar other) {
        Set<String> here = keys(entries);
        Set<String> there = keys(other.entries);
        List<LocalDate> changed = Stream.concat(
                        entries.stream().filter(one -> !there.contains(key(one))),
                        other.entries.stream().filter(one -> !here.contains(key(one))))
                .map(Holiday::day)
                .sorted()
                .toList();
        if (changed.isEmpty()) return Optional.empty();
        // No weekend and feasts in a row are longer than this, whatever the regions add.
        return Optional.of(new Span(changed.getFirst(), changed.getLast().plusDays(LONGEST_REST)));
    }

    /** Days from one to another, both included. */
    public record Span(LocalDate first, LocalDate last) {}

    private static Set<String> keys(List<Holiday> entries) {
        return entries.stream().map(WorkingCalendar::key).collect(Collectors.toSet());
    }

    private static String key(Holiday one) {
        return one.day() + " " + one.territory();
    }

    /** False where the holidays of the day's year are not known: only its weekends are counted out then. */
    public boolean covers(LocalDate day) {
        LocalDate first = day.withDayOfYear(1);
        return from(first.toEpochDay()) < from(first.plusYears(1).toEpochDay());
    }

    /** The first forecast that falls into a period of days, if any. */
    Optional<Holiday> findForecast(long first, long last) {
        for (int i = from(first); i < days.length && days[i] <= last; i++) {
            if (holidays[i].mayMove()) return Optional.of(holidays[i]);
        }
        return Optional.empty();
    }

    private int from(long day) {
        int at = Arrays.binarySearch(days, day);
        return at < 0 ? -at - 1 : at;
    }

    @Override
    public String toString() {
        return "calendar " + version + weekend.stream().map(Enum::name).collect(Collectors.joining(" ", " (", ")"));
    }
}
