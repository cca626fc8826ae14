package ma.chikaya.web.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.web.BodyLists;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The orientation directory: whom to turn to, by name, by place, or down the lists (M15). */
@Controller
class OrientationPage {

    private static final int MOST = 25;
    private static final int MOST_PLACES = 5;
    private static final int LONGEST = 100;

    private final Bodies bodies;
    private final Territories territories;
    private final BodyLists lists;

    OrientationPage(Bodies bodies, Territories territories, BodyLists lists) {
        this.bodies = bodies;
        this.territories = territories;
        this.lists = lists;
    }

    private final class Hrefs implements BodyLists.Hrefs {

        @Override
        public String home() {
            return Routes.DIRECTORY;
        }

        @Override
        public String body(Body body) {
            return Routes.window(bodies.slug(body.id()));
        }
    }

    @GetMapping(Routes.DIRECTORY)
    ModelAndView show(
            Page page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String territory) {
        Hrefs hrefs = new Hrefs();
        Optional<Family> one = BodyLists.family(family);
        Optional<Territory> around = territories.find(territory);
        String asked = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        Map<String, Object> model = new HashMap<>();
        model.put("query", asked);
        model.put("found", asked.isBlank() ? List.of() : found(page, asked, hrefs));
        model.put("places", asked.isBlank() ? List.of() : places(page, asked));
        model.put("title", page.t("orient.title"));
        model.put("back", "");
        List<BodyLists.Group> groups = List.of();
        if (asked.isBlank() && one.isPresent()) {
            model.put("title", page.t(one.get().messageKey()));
            model.put(
                    "back",
                    around.map(here -> hrefs.list(one.get(), here.parent() == null ? "" : here.parent()))
                            .orElse(hrefs.home()));
            groups = List.of(lists.list(page, one.get(), around, hrefs));
        } else if (asked.isBlank() && around.isPresent()) {
            model.put("title", around.get().label().in(page.language()));
            model.put("back", hrefs.home());
            groups = List.of(new BodyLists.Group(
                    "",
                    bodies.listServing(around.get().code()).stream()
                            .map(body -> line(page, body, hrefs))
                            .toList()));
        } else if (asked.isBlank()) {
            groups = lists.families(page, hrefs);
        }
        model.put("groups", groups);
        return new ModelAndView("web/open/directory", model);
    }

    private List<BodyLists.Line> found(Page page, String q, Hrefs hrefs) {
        return bodies.search(q, null, MOST).stream()
                .filter(body -> !bodies.isDefence(body.id()))
                .map(body -> line(page, body, hrefs))
                .toList();
    }

    /** The places of this name, each with whoever serves it. */
    private List<BodyLists.Line> places(Page page, String q) {
        return territories.search(q, null, MOST_PLACES).stream()
                .map(place -> new BodyLists.Line(
                        place.label().in(page.language()), Routes.DIRECTORY + "?territory=" + place.code(), 0))
                .toList();
    }

    private static BodyLists.Line line(Page page, Body body, Hrefs hrefs) {
        return new BodyLists.Line(body.label().in(page.language()), hrefs.body(body), 0);
    }
}
