package ma.chikaya.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import org.springframework.stereotype.Component;

/** The bodies that take part: of every region its largest communes with a province, and the best known services. */
@Component
class DemoBodies {

    static final String TIZNIT = "COM-09.581.01.07";
    static final String TIZNIT_PROVINCE = "GOV-09.581";
    static final String MINISTRY = "MSPS";

    private static final List<String> NAMED = List.of(
            TIZNIT,
            TIZNIT_PROVINCE,
            MINISTRY,
            "COM-06.117.01.03",
            "MENPS",
            "MI",
            "MEE",
            "CNSS",
            "CMR",
            "ANSS",
            "DGI",
            "ANCFCC",
            "ONCF",
            "NARSA",
            "ONOUSC");

    private final Bodies bodies;
    private final Territories territories;

    DemoBodies(Bodies bodies, Territories territories) {
        this.bodies = bodies;
        this.territories = territories;
    }

    List<Body> list() {
        Set<Body> chosen = new LinkedHashSet<>();
        for (String code : NAMED) chosen.add(bodies.getByCode(code));
        for (Territory region : territories.listRegions()) {
            List<Body> communes = communesOf(region.code());
            chosen.addAll(communes.subList(0, Math.min(2, communes.size())));
            String place = communes.getFirst().territory();
            territories.findProvince(place == null ? region.code() : place).stream()
                    .flatMap(province -> bodies.listOf(province.code()).stream())
                    .filter(body -> body.family() == Family.PROVINCE)
                    .forEach(chosen::add);
            chosen.addAll(ofRegion(Family.SRM, region.code()));
        }
        for (String region : List.of("02", "04", "06", "09")) chosen.addAll(ofRegion(Family.AREF, region));
        return List.copyOf(chosen);
    }

    /** The communes of a region, the largest first. */
    List<Body> communesOf(String region) {
        return new ArrayList<>(ofRegion(Family.COMMUNE, region))
                .stream()
                        .sorted(Comparator.comparingInt(this::inhabitants).reversed())
                        .toList();
    }

    private List<Body> ofRegion(Family family, String region) {
        return bodies.list(family).stream()
                .filter(body -> body.territory() != null && body.territory().startsWith(region))
                .toList();
    }

    private int inhabitants(Body body) {
        return body.territory() == null ? 0 : territories.get(body.territory()).population();
    }
}
