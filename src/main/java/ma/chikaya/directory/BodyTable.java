package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.LocalText;

/** The bodies of reference/bodies.csv, which build/NumberBodies.java writes. */
final class BodyTable {

    private final List<Body> all = new ArrayList<>();
    private final Map<Integer, Body> byId = new HashMap<>();
    private final Map<String, Body> byCode = new HashMap<>();
    private final Map<Integer, List<Body>> children = new HashMap<>();
    private final Map<String, List<Body>> byTerritory = new HashMap<>();
    private final Map<Integer, List<String>> aliases = new HashMap<>();
    private final BitSet defence = new BitSet();

    private BodyTable() {}

    static BodyTable read(Territories territories) {
        BodyTable table = new BodyTable();
        Map<String, Integer> ids = new HashMap<>();
        List<Csv> rows = Csv.read("/reference/bodies.csv");
        for (Csv row : rows) ids.put(row.get("code"), Integer.valueOf(row.get("id")));
        for (Csv row : rows) table.add(row, ids, territories);
        return table;
    }

    private void add(Csv row, Map<String, Integer> ids, Territories territories) {
        String parent = row.find("parent");
        String territory = row.find("territory");
        LocalText name = new LocalText(row.get("name_ar"), row.get("name_fr"));
        Family family = Family.valueOf(row.get("family"));
        Body body = new Body(
                Integer.parseInt(row.get("id")),
                row.get("code"),
                name,
                territory == null ? name : label(name, family, territories.get(territory), territories),
                family,
                parent == null ? null : ids.get(parent),
                territory,
                row.get("reach").equals("addressable"));
        all.add(body);
        byId.put(body.id(), body);
        byCode.put(body.code().toUpperCase(Locale.ROOT), body);
        aliases.put(body.id(), row.list("aliases"));
        if (body.parent() != null) {
            children.computeIfAbsent(body.parent(), id -> new ArrayList<>()).add(body);
        }
        if (territory != null) {
            byTerritory.computeIfAbsent(territory, code -> new ArrayList<>()).add(body);
        }
        if (row.get("reach").equals("defence")) defence.set(body.id());
    }

    private static LocalText label(LocalText name, Family family, Territory territory, Territories territories) {
        if (family != Family.COMMUNE && family != Family.ARRONDISSEMENT) return name;
        Territory around = territories.get(String.valueOf(territory.parent()));
        LocalText where = family == Family.COMMUNE ? around.label() : around.name();
        String fr = family == Family.COMMUNE ? Elision.lowerFirst(where.fr()) : where.fr();
        return new LocalText(name.ar() + " (" + where.ar() + ")", name.fr() + " (" + fr + ")");
    }

    List<Body> all() {
        return List.copyOf(all);
    }

    Optional<Body> find(int id) {
        return Optional.ofNullable(byId.get(id));
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

    List<String> aliases(int id) {
        return aliases.getOrDefault(id, List.of());
    }

    boolean isDefence(int id) {
        return defence.get(id);
    }
}
