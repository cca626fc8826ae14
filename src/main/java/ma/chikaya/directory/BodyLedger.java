package ma.chikaya.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.chikaya.directory.BodyChange.Kind;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Changes being entered, each checked against what is kept and against those before it: nothing is written here. One
 * that is refused leaves nothing.
 */
final class BodyLedger {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 300;

    /** Added bodies are numbered above what reference/bodies.csv will ever hold. */
    private static final int FIRST_ADDED = 10_001;

    private static final LocalDate EARLIEST = LocalDate.of(1956, 3, 2);
    private static final int YEARS_AHEAD = 5;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,31}");

    private final BodyHistory history;
    private final Territories territories;
    private final Instant at;
    private final LocalDate today;
    private final int by;
    private final List<BodyChange> entered = new ArrayList<>();
    private int last;

    BodyLedger(BodyHistory history, Territories territories, Instant at, LocalDate today, int by) {
        this.history = history;
        this.territories = territories;
        this.at = at;
        this.today = today;
        this.by = by;
        this.last = history.entries().stream().mapToInt(BodyEntry::id).max().orElse(0);
    }

    /** What was entered, in order. */
    List<BodyChange> entered() {
        return List.copyOf(entered);
    }

    BodyHistory history() {
        return history;
    }

    Outcome<Integer> add(NewBody wanted, LocalDate since, String reason) {
        String code = wanted.code().strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) return Outcome.refused("bodies.refusal.code");
        if (findByCode(code).isPresent()) return Outcome.refused("bodies.refusal.code-taken");
        Optional<Refusal> wrong = checkName(wanted.name())
                .or(() -> checkSince(since))
                .or(() -> checkReason(reason))
                .or(() -> checkTerritory(wanted));
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        Integer parent = wanted.parent();
        if (parent == null || history.find(parent).isEmpty() || !history.stays(parent, since)) {
            return Outcome.refused("bodies.refusal.parent");
        }
        last = Math.max(last + 1, FIRST_ADDED);
        enter(new BodyChange(
                last,
                1,
                Kind.ADDED,
                since,
                code,
                wanted.family(),
                wanted.territory(),
                wanted.name(),
                parent,
                null,
                reason,
                at,
                by));
        return Outcome.done(last);
    }

    Outcome<Integer> rename(int body, LocalDate since, LocalText name, String reason) {
        Optional<Refusal> wrong = checkName(name).or(() -> checkSince(since)).or(() -> checkReason(reason));
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        BodyEntry entry = history.find(body).orElseThrow();
        if (history.name(entry, since).equals(name)) return Outcome.refused("bodies.refusal.same-name");
        return enter(change(body, Kind.NAMED, since, name, null, null, reason));
    }

    Outcome<Integer> move(int body, LocalDate since, @Nullable Integer parent, String reason) {
        if (body == Bodies.NATIONAL_DESK) return Outcome.refused("bodies.refusal.desk");
        Optional<Refusal> wrong = checkSince(since).or(() -> checkReason(reason));
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        if (parent == null || history.find(parent).isEmpty() || !history.stays(parent, since)) {
            return Outcome.refused("bodies.refusal.parent");
        }
        BodyEntry entry = history.find(body).orElseThrow();
        if (parent.equals(history.parent(entry, since))) return Outcome.refused("bodies.refusal.same-parent");
        Optional<Refusal> circle = checkCircle(entry, parent, since);
        if (circle.isPresent()) return Outcome.refused(circle.get());
        return enter(change(body, Kind.MOVED, since, null, parent, null, reason));
    }

    /** Those under it go to the successor, or to the body above where there is none; a successor under it goes above. */
    Outcome<Integer> end(int body, LocalDate since, @Nullable Integer successor, String reason) {
        if (body == Bodies.NATIONAL_DESK) return Outcome.refused("bodies.refusal.desk");
        Optional<Refusal> wrong = checkSince(since).or(() -> checkReason(reason));
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        if (history.isEnded(body, since)) return Outcome.refused("bodies.refusal.ended");
        if (successor != null
                && (successor == body
                        || successor == Bodies.NATIONAL_DESK
                        || history.find(successor).isEmpty()
                        || !history.stays(successor, since))) {
            return Outcome.refused("bodies.refusal.successor");
        }
        BodyEntry entry = history.find(body).orElseThrow();
        int above = parentOf(entry, since);
        for (BodyEntry child : List.copyOf(history.entries())) {
            Integer parent = history.parent(child, since);
            if (parent == null || parent != body) continue;
            int heir = successor == null || history.isWithin(successor, child.id(), since) ? above : successor;
            enter(change(child.id(), Kind.MOVED, since, null, heir, null, reason));
        }
        return enter(change(body, Kind.ENDED, since, null, null, successor, reason));
    }

    Outcome<Integer> reopen(int body, LocalDate since, String reason) {
        Optional<Refusal> wrong = checkSince(since).or(() -> checkReason(reason));
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        if (!history.isEnded(body, since)) return Outcome.refused("bodies.refusal.not-ended");
        return enter(change(body, Kind.REOPENED, since, null, null, null, reason));
    }

    Optional<BodyEntry> findByCode(String code) {
        return history.findByCode(code);
    }

    private Outcome<Integer> enter(BodyChange change) {
        history.add(change);
        entered.add(change);
        return Outcome.done(change.body());
    }

    private BodyChange change(
            int body,
            Kind kind,
            LocalDate since,
            @Nullable LocalText name,
            @Nullable Integer parent,
            @Nullable Integer successor,
            String reason) {
        int seq = history.version(body) + 1;
        return new BodyChange(body, seq, kind, since, null, null, null, name, parent, successor, reason, at, by);
    }

    private int parentOf(BodyEntry entry, LocalDate day) {
        Integer parent = history.parent(entry, day);
        return parent == null ? Bodies.NATIONAL_DESK : parent;
    }

    /** On no later day may the new place lie under the body itself: a move entered for next month counts too. */
    private Optional<Refusal> checkCircle(BodyEntry entry, int parent, LocalDate since) {
        for (LocalDate day : history.turningDays(since)) {
            if (!history.isWithin(parent, entry.id(), day)) continue;
            BodyEntry above = history.find(parent).orElseThrow();
            LocalText body = history.name(entry, day);
            LocalText under = history.name(above, day);
            return Optional.of(new Refusal(
                    "bodies.refusal.circle",
                    Map.of("bodyAr", body.ar(), "bodyFr", body.fr(), "underAr", under.ar(), "underFr", under.fr())));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> checkName(LocalText name) {
        String zgh = name.zgh();
        if (!isArabic(name.ar())) return refused("bodies.refusal.name-ar");
        if (!isLatin(name.fr())) return refused("bodies.refusal.name-fr");
        if (zgh != null && !isTifinagh(zgh)) return refused("bodies.refusal.name-zgh");
        boolean tooLong = name.ar().length() > LONGEST_NAME
                || name.fr().length() > LONGEST_NAME
                || (zgh != null && zgh.length() > LONGEST_NAME);
        return tooLong ? refused("bodies.refusal.name-long") : Optional.empty();
    }

    private Optional<Refusal> checkSince(LocalDate since) {
        boolean sensible = !since.isBefore(EARLIEST) && since.isBefore(today.plusYears(YEARS_AHEAD));
        return sensible ? Optional.empty() : refused("bodies.refusal.since");
    }

    private static Optional<Refusal> checkReason(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? refused("bodies.refusal.reason")
                : Optional.empty();
    }

    private Optional<Refusal> checkTerritory(NewBody wanted) {
        if (wanted.family() == Family.NATIONAL_DESK) return refused("bodies.refusal.family");
        String territory = wanted.territory();
        if (territory == null) {
            return wanted.family().isTerritorial() ? refused("bodies.refusal.territory") : Optional.empty();
        }
        boolean known = territories.find(territory).isPresent();
        boolean inside = wanted.family() != Family.COMMUNE && wanted.family() != Family.ARRONDISSEMENT;
        return known && (inside || territories.get(territory).parent() != null)
                ? Optional.empty()
                : refused("bodies.refusal.territory");
    }

    private static Optional<Refusal> refused(String key) {
        return Optional.of(new Refusal(key));
    }

    static boolean isArabic(String name) {
        return isIn(name, Character.UnicodeScript.ARABIC);
    }

    static boolean isLatin(String name) {
        return isIn(name, Character.UnicodeScript.LATIN);
    }

    private static boolean isTifinagh(String name) {
        return isIn(name, Character.UnicodeScript.TIFINAGH);
    }

    /** Letters of another script are a name typed into the wrong box. */
    private static boolean isIn(String name, Character.UnicodeScript script) {
        int[] letters = name.codePoints().filter(Character::isLetter).toArray();
        if (letters.length == 0) return false;
        for (int letter : letters) if (Character.UnicodeScript.of(letter) != script) return false;
        return true;
    }
}
