package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/** Finds bodies by name, acronym, alias and everyday word for their kind. */
final class BodySearch {

    private static final Map<Family, List<String>> KINDS = new EnumMap<>(Family.class);

    static {
        KINDS.put(Family.COMMUNE, List.of("بلدية", "jama3a", "jamaa", "baladiya", "municipalité", "mairie", "conseil"));
        KINDS.put(Family.ARRONDISSEMENT, List.of("moqata3a", "mou9ata3a", "mairie", "بلدية", "جماعة"));
        KINDS.put(
                Family.PROVINCE,
                List.of("3amala", "amala", "i9lim", "gouverneur", "العامل", "السلطة المحلية", "القيادة"));
        KINDS.put(Family.WILAYA, List.of("wali", "الوالي"));
        KINDS.put(Family.REGION, List.of("jiha"));
        KINDS.put(Family.SRM, List.of("distributeur", "régie", "راديم"));
        KINDS.put(Family.DISTRIBUTOR, List.of("ماء", "كهرباء", "eau", "électricité", "régie"));
        KINDS.put(Family.AREF, List.of("تعليم", "مدرسة", "école", "délégation", "نيابة"));
        KINDS.put(Family.CHU, List.of("مستشفى", "hôpital", "sbitar", "سبيطار"));
        KINDS.put(Family.UNIVERSITY, List.of("faculté", "كلية", "jami3a"));
    }

    private final BodyTable table;
    private final Territories territories;
    private final NameIndex names = new NameIndex();

    BodySearch(BodyTable table, Territories territories) {
        this.table = table;
        this.territories = territories;
        for (Body body : table.all()) {
            if (body.addressable() || table.isDefence(body.id())) names.add(body.id(), names(body), kind(body));
        }
    }

    private List<String> names(Body body) {
        List<String> found =
                new ArrayList<>(List.of(body.name().ar(), body.name().fr()));
        if (body.territory() == null) found.add(body.code());
        else if (body.order() == BodyOrder.ADMINISTRATIONS)
            found.add(body.code().replaceAll("-\\d+$", ""));
        found.addAll(table.aliases(body.id()));
        if (body.family() == Family.SRM) found.addAll(List.of("الماء والكهرباء", "eau et électricité", "الما والضو"));
        if (body.territory() == null || body.order() == BodyOrder.ADMINISTRATIONS) return found;
        LocalText place = territories.get(body.territory()).name();
        found.addAll(List.of(place.ar(), place.fr()));
        if (place.zgh() != null) found.add(place.zgh());
        return found;
    }

    /** The province helps to tell one commune from another of its name. */
    private List<String> kind(Body body) {
        List<String> found = new ArrayList<>(KINDS.getOrDefault(body.family(), List.of()));
        if (body.family() == Family.COMMUNE || body.family() == Family.ARRONDISSEMENT) {
            for (Territory around : territories.listAncestors(String.valueOf(body.territory()))) {
                if (around.kind() == Territory.Kind.REGION) continue;
                found.addAll(List.of(around.label().ar(), around.label().fr()));
            }
        }
        return found;
    }

    List<Body> search(String question, @Nullable String territory, int limit) {
        String place = territory == null || territories.find(territory).isEmpty() ? null : territory;
        return names.search(question, id -> true, id -> worth(table.find(id).orElseThrow(), place), limit).stream()
                .map(id -> table.find(id).orElseThrow())
                .toList();
    }

    /** What serves the place meant before the rest, what is asked for often before what is not. */
    private double worth(Body body, @Nullable String place) {
        String own = body.territory();
        double near = 0;
        if (place != null && own != null) {
            if (own.equals(place)) near = 2;
            else if (place.startsWith(own) || own.startsWith(place)) near = 1.2;
            else if (place.length() > 6 && own.startsWith(place.substring(0, 6))) near = 0.6;
        }
        double size = own == null ? 0.5 : Territories.worth(territories.get(own));
        double asked = switch (body.family()) {
            case COMMUNE -> 1;
            case PROVINCE, SRM, MINISTRY, SOCIAL_FUND -> 0.8;
            case ARRONDISSEMENT, WILAYA, ESTABLISHMENT, PUBLIC_COMPANY, DIRECTORATE -> 0.6;
            default -> 0.3;
        };
        return near + 0.1 * size + 0.5 * asked;
    }
}
