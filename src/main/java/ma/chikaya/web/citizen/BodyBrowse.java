package ma.chikaya.web.citizen;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyOrder;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All bodies as lists: by order and family, and for large families by region and province. */
@Controller
class BodyBrowse {

    private static final int LONG_LIST = 100;

    private final Bodies bodies;
    private final Territories territories;

    BodyBrowse(Bodies bodies, Territories territories) {
        this.bodies = bodies;
        this.territories = territories;
    }

    /** A line of a list: a smaller list, or a body to pick. */
    record Line(String label, String href, int count) {}

    record Group(String heading, List<Line> lines) {}

    @GetMapping("/new/body/all")
    ModelAndView browse(
            Page page,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String territory) {
        Optional<Family> one = Arrays.stream(Family.values())
                .filter(each -> each.name().equalsIgnoreCase(family) && each.order() != BodyOrder.DESK)
                .findFirst();
        if (one.isEmpty()) return answer(page.t("citizen.browse.title"), "/new/body", families(page));
        Optional<Territory> around = territories.find(territory);
        String back = around.map(here -> here.parent() == null ? href(one.get(), "") : href(one.get(), here.parent()))
                .orElse("/new/body/all");
        return answer(page.t(one.get().messageKey()), back, List.of(list(page, one.get(), around)));
    }

    private List<Group> families(Page page) {
        return Arrays.stream(BodyOrder.values())
                .filter(order -> order != BodyOrder.DESK)
                .map(order -> new Group(
                        page.t(order.messageKey()),
                        Arrays.stream(Family.values())
                                .filter(family -> family.order() == order)
                                .map(family -> new Line(
                                        page.t(family.messageKey()),
                                        href(family, ""),
                                        bodies.list(family).size()))
                                .filter(line -> line.count() > 0)
                                .toList()))
                .toList();
    }

    private Group list(Page page, Family family, Optional<Territory> around) {
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
                    sorted(page, all.stream().map(body -> line(page, body)).toList()));
        }
        List<Territory> smaller =
                around.map(here -> territories.listChildren(here.code())).orElseGet(territories::listRegions);
        return new Group(
                heading,
                sorted(
                        page,
                        smaller.stream()
                                .map(here -> new Line(
                                        here.name().in(page.language()), href(family, here.code()), within(all, here)))
                                .filter(line -> line.count() > 0)
                                .toList()));
    }

    private int within(List<Body> all, Territory here) {
        return (int) all.stream()
                .filter(body -> body.territory() != null && territories.isWithin(body.territory(), here.code()))
                .count();
    }

    private static Line line(Page page, Body body) {
        return new Line(body.label().in(page.language()), "/new/body?pick=" + body.id(), 0);
    }

    private static List<Line> sorted(Page page, List<Line> lines) {
        Collator order = Collator.getInstance(page.language().icu());
        return lines.stream()
                .sorted(Comparator.comparing(Line::label, order::compare))
                .toList();
    }

    private static String href(Family family, String territory) {
        String family0 = "/new/body/all?family=" + family.name().toLowerCase(java.util.Locale.ROOT);
        return territory.isEmpty() ? family0 : family0 + "&territory=" + territory;
    }

    private static ModelAndView answer(String title, String back, List<Group> groups) {
        return Answer.page("browse", Answer.OK, Map.of("title", title, "back", back, "groups", groups));
    }
}
