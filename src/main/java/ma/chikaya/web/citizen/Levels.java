package ma.chikaya.web.citizen;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;

/** The territory from the region down, one select a level; a level shows its list once the one above is chosen. */
final class Levels {

    private static final List<String> NAMES = List.of("region", "province", "commune", "arrondissement");

    private Levels() {}

    /**
     * One select.
     *
     * @param first whether the page's error about the territory belongs to it
     * @param more whether another list hangs on what is chosen here
     */
    record Level(String name, boolean first, boolean more, List<Choice> choices) {}

    static boolean isLevel(String name) {
        return NAMES.contains(name);
    }

    /** The lowest level chosen; one that does not lie in the level above is left over from another choice. */
    static String lowest(Territories territories, Fields fields) {
        String lowest = "";
        for (String name : NAMES) {
            String chosen = fields.line(name);
            if (chosen.isEmpty()) continue;
            if (territories.find(chosen).isEmpty()) return chosen;
            if (!lowest.isEmpty() && !territories.isWithin(chosen, lowest)) break;
            lowest = chosen;
        }
        return lowest;
    }

    static List<Level> of(Territories territories, Page page, String chosen) {
        List<Territory> path = path(territories, chosen);
        List<Level> levels = new ArrayList<>();
        List<Territory> options = territories.listRegions();
        for (int i = 0; i < NAMES.size(); i++) {
            if (i == 3 && options.isEmpty()) break;
            Optional<Territory> here = i < path.size() ? Optional.of(path.get(i)) : Optional.empty();
            boolean more = i < 2
                    || (i == 2
                            && options.stream()
                                    .anyMatch(one -> !territories
                                            .listChildren(one.code())
                                            .isEmpty()));
            levels.add(new Level(NAMES.get(i), i == 0, more, choices(page, NAMES.get(i), options, here)));
            options = here.map(one -> territories.listChildren(one.code())).orElse(List.of());
        }
        return levels;
    }

    static List<Choice> choices(Page page, String level, List<Territory> options, Optional<Territory> chosen) {
        Collator order = Collator.getInstance(page.language().icu());
        List<Choice> choices = new ArrayList<>();
        String none = options.isEmpty() ? "citizen.place.above-first" : "citizen.place." + level + ".none";
        choices.add(new Choice("", page.t(none), chosen.isEmpty()));
        options.stream()
                .map(one -> new Choice(
                        one.code(),
                        one.name().in(page.language()),
                        chosen.filter(one::equals).isPresent()))
                .sorted(Comparator.comparing(Choice::label, order::compare))
                .forEach(choices::add);
        return choices;
    }

    private static List<Territory> path(Territories territories, String chosen) {
        Optional<Territory> found = territories.find(chosen);
        if (found.isEmpty()) return List.of();
        List<Territory> path = new ArrayList<>();
        for (Territory one = found.get(); ; one = territories.get(one.parent())) {
            path.addFirst(one);
            if (one.parent() == null) return path;
        }
    }
}
