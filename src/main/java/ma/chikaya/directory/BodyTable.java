package ma.chikaya.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.LocalText;

/** The bodies as they are called and stand on a day. */
final class BodyTable {

    private final BodyHistory history;
    private final Territories territories;
    private final LocalDate day;
    private final List<Body> all = new ArrayList<>();
    private final Map<Integer, Body> byId = new HashMap<>();
    private final Map<String, Body> byCode = new HashMap<>();
    private final Map<Integer, List<Body>> children = new HashMap<>();
    private final Map<String, List<Body>> byTerritory = new HashMap<>();
    private final BitSet defence = new BitSet();

    BodyTable(BodyHistory history, Territories territories, LocalDate day) {
        this.history = history;
        this.territories = territories;
        this.day = day;
        history.entries().forEach(this::add);
    }

    private void add(BodyEntry entry) {
        Body body = body(entry, day);
        all.add(body);
        byId.put(body.id(), body);
        byCode.put(body.code().toUpperCase(Locale.ROOT), body);
        if (body.parent() != null) {
            children.computeIfAbsent(body.parent(), id -> new ArrayList<>()).add(body);
        }
        if (body.territory() != null) {
            byTerritory
                    .computeIfAbsent(body.territory(), code -> new ArrayList<>())
                    .add(body);
        }
        if (entry.reach().equals("defence")) defence.set(body.id());
    }

    private Body body(BodyEntry entry, LocalDate on) {
        LocalText name = history.name(entry, on);
        String territory = entry.territory();
        return new Body(
                entry.id(),
                entry.code(),
                name,
                territory == null ? name : label(name, entry.family(), territories.get(territory), territories),
                entry.family(),
                history.parent(entry, on),
                territory,
                entry.reach().equals(BodyEntry.ADDRESSABLE) && history.isThere(entry.id(), on));
    }

    private static LocalText label(LocalText name, Family family, Territory territory, Territories territories) {
        if (family != Family.COMMUNE && family != Family.ARRONDISSEMENT) return name;
        Territory around = territories.get(String.valueOf(territory.parent()));
        LocalText where = family == Family.COMMUNE ? around.label() : around.name();
        String fr = family == Family.COMMUNE ? Elision.lowerFirst(where.fr()) : where.fr();
        return new LocalText(name.ar() + " (" + where.ar() + ")", name.fr() + " (" + fr + ")");
    }

    BodyHistory history() {
        return history;
    }

    LocalDate day() {
        return day;
    }

    List<Body> all() {
        return List.copyOf(all);
    }

    Optional<Body> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A body as it was on another day. */
    Optional<Body> find(int id, LocalDate on) {
        return history.of(id).isEmpty() ? find(id) : history.find(id).map(entry -> body(entry, on));
    }

    Optional<Body> findByCode(String code) {
        return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
    }

    List<Body> children(int id) {
        return children.getOrDefault(id, List.of());
    }

    List<Body> of(String territory) {
        return byTerritory.getOrDefault(territory, List.of());
    }

    /** Other names it is found by: its everyday names, and those it had before. */
    List<String> aliases(int id) {
        BodyEntry entry = history.find(id).orElseThrow();
        List<String> names = new ArrayList<>(entry.aliases());
        history.formerNames(entry, day).forEach(name -> names.addAll(List.of(name.ar(), name.fr())));
        return names;
    }

    boolean isDefence(int id) {
        return defence.get(id);
    }
}
