package ma.chikaya.web;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyOrder;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import org.springframework.stereotype.Component;

/** All bodies as lists: by order and family, and for large families by region and province. */
@Component
public class BodyLists {

    private static final int LONG_LIST = 100;

    private final Bodies bodies;
    private final Territories territories;

    BodyLists(Bodies bodies, Territories territories) {
        this.bodies = bodies;
        this.territories = territories;
    }

    /** A line of a list: a smaller list, or a body. */
    public record Line(String label, String href, int count) {}

    public record Group(String heading, List<Line> lines) {}

    /** Where the lines lead. */
    public interface Hrefs {

        String home();

        String body(Body body);

        default String list(Family family, String territory) {
            String href = home() + "?family=" + family.name().toLowerCase(Locale.ROOT);
            return territory.isEmpty() ? href : href + "&territory=" + territory;
        }
    }

    public static Optional<Family> family(String word) {
        return Arrays.stream(Family.values())
                .filter(each -> each.name().equalsIgnoreCase(word) && each.order() != BodyOrder.DESK)
                .findFirst();
    }

    public List<Group> families(Page page, Hrefs hrefs) {
        return Arrays.stream(BodyOrder.values())
                .filter(order -> order != BodyOrder.DESK)
                .map(order -> new Group(
                        page.t(order.messageKey()),
                        Arrays.stream(Family.values())
                                .filter(family -> family.order() == order)
                                .map(family -> new Line(
                                        page.t(family.messageKey()),
                                        hrefs.list(family, ""),
                                        bodies.list(family).size()))
                                .filter(line -> line.count() > 0)
                                .toList()))
                .toList();
    }

    /** The bodies of a family, or the places they are found by where they are many. */
    public Group list(Page page, Family family, Optional<Territory> around, Hrefs hrefs) {
        List<Body> all = bodies.list(family).stream()
                .filter(body -> around.isEmpty()
                        || (body.territory() != null
                                && territories.isWithin(
                                        body.territory(), around.get().code())))
                .toList();
        String heading = around.map(here -> here.label().in(page.language())).orElse("");
        if (all.size() <= LONG_LIST && (around.isPresent() || !family.isTerritorial() || all.size() < 60)) {
            return new Group(
                    heading,
                    sorted(
                            page,
                            all.stream()
                                    .map(body -> new Line(body.label().in(page.language()), hrefs.body(body), 0))
                                    .toList()));
        }
        List<Territory> smaller =
                around.map(here -> territories.listChildren(here.code())).orElseGet(territories::listRegions);
        return new Group(
                heading,
                sorted(
                        page,
                        smaller.stream()
                                .map(here -> new Line(
                                        here.name().in(page.language()),
                                        hrefs.list(family, here.code()),
                                        within(all, here)))
                                .filter(line -> line.count() > 0)
                                .toList()));
    }

    private int within(List<Body> all, Territory here) {
        return (int) all.stream()
                .filter(body -> body.territory() != null && territories.isWithin(body.territory(), here.code()))
                .count();
    }

    private static List<Line> sorted(Page page, List<Line> lines) {
        Collator order = Collator.getInstance(page.language().icu());
        return lines.stream()
                .sorted(Comparator.comparing(Line::label, order::compare))
                .toList();
    }
}
