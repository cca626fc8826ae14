package ma.chikaya.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ma.chikaya.directory.BodyChange.Kind;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/** What bodies were called, where they stood and whether they were there, on any day. */
final class BodyHistory {

    private static final Set<Kind> NAMING = Set.of(Kind.ADDED, Kind.NAMED);
    private static final Set<Kind> PLACING = Set.of(Kind.ADDED, Kind.MOVED);
    private static final Set<Kind> BEING = Set.of(Kind.ADDED, Kind.ENDED, Kind.REOPENED);

    /** Of two that count from the same day the one entered later. */
    private static final Comparator<BodyChange> LATEST =
            Comparator.comparing(BodyChange::since).thenComparingInt(BodyChange::seq);

    private final Map<Integer, BodyEntry> entries = new LinkedHashMap<>();
    private final Map<String, BodyEntry> byCode = new HashMap<>();
    private final Map<Integer, List<BodyChange>> changes = new HashMap<>();

    BodyHistory(List<BodyEntry> reference, List<BodyChange> known) {
        reference.forEach(this::add);
        known.forEach(this::add);
    }

    private void add(BodyEntry entry) {
        entries.put(entry.id(), entry);
        byCode.put(entry.code().toUpperCase(Locale.ROOT), entry);
    }

    void add(BodyChange change) {
        if (change.kind() == Kind.ADDED) add(BodyEntry.of(change));
        changes.computeIfAbsent(change.body(), id -> new ArrayList<>()).add(change);
    }

    Collection<BodyEntry> entries() {
        return entries.values();
    }

    Optional<BodyEntry> find(int body) {
        return Optional.ofNullable(entries.get(body));
    }

    /** In any letter case. */
    Optional<BodyEntry> findByCode(String code) {
        return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    List<BodyChange> of(int body) {
        return changes.getOrDefault(body, List.of());
    }

    int version(int body) {
        return of(body).stream().mapToInt(BodyChange::seq).max().orElse(0);
    }

    LocalText name(BodyEntry entry, LocalDate day) {
        return last(entry.id(), NAMING, day).map(BodyChange::name).orElse(entry.name());
    }

    @Nullable
    Integer parent(BodyEntry entry, LocalDate day) {
        return last(entry.id(), PLACING, day).map(BodyChange::parent).orElse(entry.parent());
    }

    /** Whether it was over on a day. */
    boolean isEnded(int body, LocalDate day) {
        return end(body, day).isPresent();
    }

    /** What ended it, where it was over on a day. */
    Optional<BodyChange> end(int body, LocalDate day) {
        return last(body, BEING, day).filter(change -> change.kind() == Kind.ENDED);
    }

    /** Whether it was there on a day: added before, not ended yet. */
    boolean isThere(int body, LocalDate day) {
        if (isEnded(body, day)) return false;
        return of(body).stream()
                .noneMatch(
                        change -> change.kind() == Kind.ADDED && change.since().isAfter(day));
    }

    /** Whether it is there from a day on, as far as is known. */
    boolean stays(int body, LocalDate from) {
        return isThere(body, from) && !isEnded(body, LocalDate.MAX);
    }

    /** Who does its work, once it is over. */
    Optional<Integer> successor(int body, LocalDate day) {
        return end(body, day).map(BodyChange::successor);
    }

    /** Every name a body had before the one of a day. */
    List<LocalText> formerNames(BodyEntry entry, LocalDate day) {
        LocalText now = name(entry, day);
        List<LocalText> names = new ArrayList<>(List.of(entry.name()));
        for (BodyChange change : of(entry.id())) {
            if (change.name() != null && !change.since().isAfter(day)) names.add(change.name());
        }
        return names.stream().distinct().filter(name -> !name.equals(now)).toList();
    }

    /** The days from one on, itself included, on which something of the tree changes. */
    Set<LocalDate> turningDays(LocalDate from) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        changes.values()
                .forEach(all -> all.stream()
                        .filter(change -> PLACING.contains(change.kind())
                                && change.since().isAfter(from))
                        .forEach(change -> days.add(change.since())));
        return days;
    }

    /** Whether one body stood under another on a day, or is it. */
    boolean isWithin(int body, int above, LocalDate day) {
        Optional<BodyEntry> one = find(body);
        for (int steps = 0; one.isPresent(); steps++) {
            if (one.get().id() == above) return true;
            if (steps > entries.size()) throw new IllegalStateException("a circle above body " + body);
            one = Optional.ofNullable(parent(one.get(), day)).flatMap(this::find);
        }
        return false;
    }

    private Optional<BodyChange> last(int body, Set<Kind> kinds, LocalDate day) {
        BodyChange last = null;
        for (BodyChange change : of(body)) {
            if (!kinds.contains(change.kind()) || change.since().isAfter(day)) continue;
            if (last == null || LATEST.compare(change, last) > 0) last = change;
        }
        return Optional.ofNullable(last);
    }
}
