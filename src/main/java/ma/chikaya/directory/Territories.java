package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The territory of the kingdom: regions, their prefectures and provinces, communes and arrondissements. */
@Component
public class Territories {

    private final Map<String, Territory> all = new LinkedHashMap<>();
    private final Map<String, List<Territory>> children = new LinkedHashMap<>();
    private final Map<String, String> prefectures = new LinkedHashMap<>();
    private final List<Territory> numbered;
    private final NameIndex names = new NameIndex();
    private final PlaceMentions mentions;

    Territories() {
        Map<String, List<String>> aliases = TerritoryTable.readAliases();
        for (TerritoryTable.Row row : TerritoryTable.read()) {
            all.put(row.territory().code(), row.territory());
            for (String above : row.above()) {
                children.computeIfAbsent(above, code -> new ArrayList<>()).add(row.territory());
                if (!above.equals(row.territory().parent()))
                    prefectures.put(row.territory().code(), above);
            }
        }
        numbered = List.copyOf(all.values());
        for (int i = 0; i < numbered.size(); i++) {
            names.add(i, TerritoryTable.names(numbered.get(i), aliases), List.of());
        }
        mentions = new PlaceMentions(this, aliases);
    }

    /** The territory without an application around it, for programs and tests. */
    public static Territories load() {
        return new Territories();
    }

    public Optional<Territory> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    /** Throws where the code names no territory. */
    public Territory get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no territory " + code));
    }

    public List<Territory> list() {
        return numbered;
    }

    public List<Territory> listRegions() {
        return numbered.stream()
                .filter(one -> one.kind() == Territory.Kind.REGION)
                .toList();
    }

    /** What lies directly in a territory; of a prefecture of arrondissements, the arrondissements it follows. */
    public List<Territory> listChildren(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The territories around one, the nearest first, without itself; Casablanca's prefectures of arrondissements too. */
    public List<Territory> listAncestors(String code) {
        List<Territory> found = new ArrayList<>();
        String prefecture = prefectures.get(code);
        if (prefecture != null) found.add(get(prefecture));
        for (String above = get(code).parent();
                above != null;
                above = get(above).parent()) found.add(get(above));
        return found;
    }

    /** Whether a territory is another or lies in it. */
    public boolean isWithin(String code, String around) {
        return code.equals(around)
                || listAncestors(code).stream().anyMatch(one -> one.code().equals(around));
    }

    /** The prefecture or province a territory is or lies in; empty for a region. */
    public Optional<Territory> findProvince(String code) {
        for (Territory one = get(code); ; one = get(one.parent())) {
            if (one.kind().isProvince()) return Optional.of(one);
            if (one.parent() == null) return Optional.empty();
        }
    }

    public Territory getRegion(String code) {
        return get(code.substring(0, 2));
    }

    /**
     * Territories by name, in any spelling, best first.
     *
     * @param parent code of a territory to look in; null for the whole country
     */
    public List<Territory> search(String question, @Nullable String parent, int limit) {
        return names
                .search(
                        question,
                        i -> parent == null || isWithin(numbered.get(i).code(), parent),
                        i -> worth(numbered.get(i)) + (numbered.get(i).kind() == Territory.Kind.COMMUNE ? 0.6 : 0),
                        limit)
                .stream()
                .map(numbered::get)
                .toList();
    }

    /** The places a free text names, in any language people write in, the likeliest first. */
    public List<Mention> mentionedIn(String text) {
        return mentions.in(text);
    }

    /** Larger places are meant more often: 0 for a hamlet, 1 for Casablanca. */
    static double worth(Territory territory) {
        return Math.clamp(Math.log10(territory.population() + 1.0) / 3 - 1.2, 0, 1);
    }

    /** Orders what people most probably mean: a commune before the province of its name, then by inhabitants. */
    static Comparator<Territory> likeliest() {
        return Comparator.<Territory>comparingInt(one -> switch (one.kind()) {
                    case COMMUNE -> 0;
                    case PREFECTURE, PROVINCE -> 1;
                    case ARRONDISSEMENT -> 2;
                    case PREFECTURE_ARRONDISSEMENTS -> 3;
                    case REGION -> 4;
                })
                .thenComparing(Comparator.comparingInt(Territory::population).reversed());
    }
}
