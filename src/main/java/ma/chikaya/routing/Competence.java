package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import org.jspecify.annotations.Nullable;

/** Which body is meant by a target in a place. */
final class Competence {

    private final Bodies bodies;
    private final Territories territories;

    Competence(Bodies bodies, Territories territories) {
        this.bodies = bodies;
        this.territories = territories;
    }

    /** A body, or a family whose place is not known. */
    record Competent(@Nullable Body body, Family family) {}

    /** The competent, the likeliest first: in a city with arrondissements both councils; nobody where the place is another's. */
    List<Competent> of(Target target, @Nullable String place) {
        Family family = target.family();
        if (family == null) return List.of();
        if (target.body() != null) {
            int body = target.body();
            if (!bodies.isEnded(body)) return fixed(bodies.get(body), place);
            return bodies.findSuccessor(body).map(one -> fixed(one, place)).orElse(List.of());
        }
        if (place == null) return List.of(new Competent(null, family));
        List<Competent> found = new ArrayList<>();
        if (family == Family.COMMUNE) add(found, Family.ARRONDISSEMENT, place);
        add(found, family, place);
        if (found.isEmpty() && family.isTerritorial()) found.add(new Competent(null, family));
        return found;
    }

    private void add(List<Competent> found, Family family, String place) {
        Optional<Body> body = bodies.findServing(family, place);
        body.ifPresent(one -> found.add(new Competent(one, family)));
    }

    /** A company of one city is nothing to people of another, nor before the city is known. */
    private List<Competent> fixed(Body body, @Nullable String place) {
        String own = body.territory();
        if (own == null) return List.of(new Competent(body, body.family()));
        if (place == null) return List.of();
        boolean near = territories.isWithin(place, own)
                || territories
                        .findProvince(own)
                        .map(Territory::code)
                        .equals(territories.findProvince(place).map(Territory::code));
        return near ? List.of(new Competent(body, body.family())) : List.of();
    }
}
