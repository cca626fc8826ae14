package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.chikaya.directory.Territory.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which of the places named in a text stand. Quarters, streets and schools bear the names of communes and arrondissements
 * elsewhere: such a name counts only where the town named beside it, or no other town, contradicts it.
 */
final class PlaceContest {

    /** So many words from a name a town still says where that is. */
    private static final int BESIDE = 6;

    /** So near behind a name it says so whatever the name is called: مقاطعة أكدال بالرباط. */
    private static final int BEHIND = 2;

    private final Territories territories;

    PlaceContest(Territories territories) {
        this.territories = territories;
    }

    /**
     * A territory whose name stands at some words.
     *
     * @param sure whether no other has this name, and it is written so
     * @param ordinary whether the name is an ordinary word too
     */
    record Found(Territory territory, boolean sure, boolean ordinary) {
        Found with(boolean isSure) {
            return new Found(territory, isSure, ordinary);
        }
    }

    /**
     * Words that name a place.
     *
     * @param meant what people mean most by them
     * @param all everything of this name
     */
    record Spot(int from, int length, PlaceCue cue, List<Found> meant, List<Found> all) {

        private boolean isPart() {
            return cue.part() != null;
        }

        private boolean isArrondissement() {
            return meant.stream().allMatch(one -> one.territory().kind() == Kind.ARRONDISSEMENT);
        }

        /** Whether it says nothing against another town. */
        private boolean yields() {
            return isPart() || (isArrondissement() && !cue.means(Kind.ARRONDISSEMENT));
        }

        private boolean isSure() {
            return meant.size() == 1 && meant.getFirst().sure();
        }

        private Spot with(List<Found> found) {
            return new Spot(from, length, cue, found, all);
        }

        private Spot sure(boolean sure) {
            return with(meant.stream().map(one -> one.with(sure)).toList());
        }
    }

    /** Those that stand, in the order of the text. */
    List<Spot> standing(List<Spot> spots) {
        List<Spot> narrowed = spots.stream().map(spot -> within(spot, spots)).toList();
        List<Spot> strong = narrowed.stream().filter(spot -> !spot.yields()).toList();
        List<Spot> left = new ArrayList<>();
        for (Spot spot : narrowed) {
            Spot judged = judge(spot, strong);
            if (judged != null) left.add(judged);
        }
        Set<String> provinces = certainProvinces(left);
        return left.stream().map(spot -> narrow(spot, provinces)).toList();
    }

    /** The one of its name that lies in the town right behind it: اليوسفية بالرباط. */
    private Spot within(Spot spot, List<Spot> spots) {
        Spot behind = beside(spot, spots, 0, BEHIND);
        if (behind == null || !behind.isSure()) return spot;
        Territory town = behind.meant().getFirst().territory();
        List<Found> inside = spot.all().stream()
                .filter(one -> !one.territory().code().equals(town.code())
                        && territories.isWithin(one.territory().code(), town.code()))
                .toList();
        return inside.size() == 1 ? spot.with(List.of(inside.getFirst().with(true))) : spot;
    }

    /** Null where it yields. */
    private @Nullable Spot judge(Spot spot, List<Spot> strong) {
        List<Spot> others =
                strong.stream().filter(one -> one.from() != spot.from()).toList();
        Spot beside = spot.yields()
                ? beside(spot, others, BESIDE, BESIDE)
                : spot.isArrondissement() ? beside(spot, others, 0, BEHIND) : null;
        if (!spot.yields() && beside == null) return spot;
        List<Spot> rivals = beside == null ? others : List.of(beside);
        if (rivals.isEmpty()) return alone(spot);
        List<Found> agreeing = spot.meant().stream()
                .filter(one -> rivals.stream().anyMatch(rival -> agrees(spot, one.territory(), rival)))
                .toList();
        if (agreeing.isEmpty()) return rivals.stream().anyMatch(Spot::isSure) ? null : spot.sure(false);
        return spot.with(agreeing.size() == 1 ? List.of(agreeing.getFirst()) : agreeing);
    }

    /** With no town named, a name that is borne everywhere tells of none. */
    private static Spot alone(Spot spot) {
        PlaceCue.Part part = spot.cue().part();
        if (part == null || part == PlaceCue.Part.DOUAR) return spot;
        boolean own = part == PlaceCue.Part.QUARTER
                && spot.isArrondissement()
                && spot.meant().stream().noneMatch(Found::ordinary);
        return own ? spot : spot.sure(false);
    }

    private boolean agrees(Spot spot, Territory one, Spot rival) {
        return rival.meant().stream().map(Found::territory).anyMatch(town -> agree(spot, one, town));
    }

    /** A quarter lies in the town beside it; an arrondissement spoken of as such, at least in its prefecture. */
    private boolean agree(Spot spot, Territory one, Territory town) {
        if (territories.isWithin(one.code(), town.code()) || territories.isWithin(town.code(), one.code())) return true;
        return !spot.isPart()
                && territories.findProvince(one.code()).isPresent()
                && territories.findProvince(one.code()).equals(territories.findProvince(town.code()));
    }

    /** The nearest, the one behind where two are as near. */
    private static @Nullable Spot beside(Spot spot, List<Spot> spots, int before, int behind) {
        Spot nearest = null;
        int least = Integer.MAX_VALUE;
        for (Spot other : spots) {
            if (other.from() == spot.from()) continue;
            boolean isBehind = other.from() > spot.from();
            int far =
                    isBehind ? other.from() - spot.from() - spot.length() : spot.from() - other.from() - other.length();
            if (far > (isBehind ? behind : before) || far > least || (far == least && !isBehind)) continue;
            nearest = other;
            least = far;
        }
        return nearest;
    }

    private Set<String> certainProvinces(List<Spot> spots) {
        Set<String> provinces = new HashSet<>();
        for (Spot spot : spots) {
            if (!spot.isSure()) continue;
            Territory territory = spot.meant().getFirst().territory();
            territories.findProvince(territory.code()).ifPresent(one -> provinces.add(one.code()));
        }
        return provinces;
    }

    /** Of several communes with one name, the one in a province the text names is meant. */
    private Spot narrow(Spot spot, Set<String> provinces) {
        if (spot.meant().size() == 1) return spot;
        List<Found> inside = spot.meant().stream()
                .filter(one -> territories
                        .findProvince(one.territory().code())
                        .filter(province -> provinces.contains(province.code()))
                        .isPresent())
                .toList();
        return inside.size() == 1 ? spot.with(List.of(inside.getFirst().with(true))) : spot;
    }
}
