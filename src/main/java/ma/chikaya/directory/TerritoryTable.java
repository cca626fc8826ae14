package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.directory.Territory.Kind;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/** Reads the territory from its reference tables. */
final class TerritoryTable {

    private TerritoryTable() {}

    /** A territory and the codes it is a child of: its parent and, in Casablanca, its prefecture of arrondissements. */
    record Row(Territory territory, List<String> above) {}

    /** Codes with their other names. */
    static Map<String, List<String>> readAliases() {
        Map<String, List<String>> aliases = new HashMap<>();
        for (Csv row : Csv.read("/reference/place-aliases.csv")) aliases.put(row.get("code"), row.list("aliases"));
        return aliases;
    }

    static List<Row> read() {
        Map<String, Territory> known = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Csv row : Csv.read("/reference/territory.csv")) {
            Territory territory = territory(row, known);
            known.put(territory.code(), territory);
            List<String> above = new ArrayList<>();
            if (territory.parent() != null) above.add(territory.parent());
            if (territory.kind() == Kind.ARRONDISSEMENT && row.find("admin_code") != null) {
                above.add(row.get("admin_code"));
            }
            rows.add(new Row(territory, above));
        }
        return rows;
    }

    /** Every name a territory is found by. */
    static List<String> names(Territory territory, Map<String, List<String>> aliases) {
        List<String> names =
                new ArrayList<>(List.of(territory.name().ar(), territory.name().fr()));
        if (territory.name().zgh() != null) names.add(territory.name().zgh());
        names.addAll(aliases.getOrDefault(territory.code(), List.of()));
        return names;
    }

    private static Territory territory(Csv row, Map<String, Territory> known) {
        Kind kind = Kind.valueOf(row.get("type").toUpperCase(java.util.Locale.ROOT));
        LocalText name = new LocalText(row.get("name_ar"), row.get("name_fr"), row.find("name_zgh"));
        String parent = row.find("parent_code");
        Territory around = parent == null ? null : known.get(parent);
        if (parent != null && around == null) throw new IllegalStateException("no territory " + parent);
        String inhabitants = row.get("population_2024");
        return new Territory(
                row.get("code"),
                kind,
                name,
                label(kind, name, around),
                parent,
                inhabitants.isEmpty() ? 0 : Integer.parseInt(inhabitants),
                row.find("iso_3166_2"));
    }

    private static LocalText label(Kind kind, LocalText name, @Nullable Territory around) {
        return switch (kind) {
            case REGION -> new LocalText("جهة " + name.ar(), "Région " + Elision.ofRegion(name.fr()));
            case PREFECTURE -> new LocalText("عمالة " + name.ar(), "Préfecture " + Elision.of(name.fr()));
            case PROVINCE -> new LocalText("إقليم " + name.ar(), "Province " + Elision.of(name.fr()));
            case PREFECTURE_ARRONDISSEMENTS ->
                new LocalText("عمالة مقاطعات " + name.ar(), "Préfecture d'arrondissements " + Elision.of(name.fr()));
            case COMMUNE, ARRONDISSEMENT -> {
                if (around == null) throw new IllegalStateException("nowhere: " + name.fr());
                LocalText where = kind == Kind.COMMUNE ? around.label() : around.name();
                String fr = kind == Kind.COMMUNE ? Elision.lowerFirst(where.fr()) : where.fr();
                yield new LocalText(name.ar() + " (" + where.ar() + ")", name.fr() + " (" + fr + ")");
            }
        };
    }
}
