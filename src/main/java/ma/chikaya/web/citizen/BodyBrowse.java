package ma.chikaya.web.citizen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.web.BodyLists;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All bodies as lists, to pick the one a filing is addressed to. */
@Controller
class BodyBrowse {

    private static final BodyLists.Hrefs HREFS = new BodyLists.Hrefs() {
        @Override
        public String home() {
            return "/new/body/all";
        }

        @Override
        public String body(Body body) {
            return "/new/body?pick=" + body.id();
        }
    };

    private final BodyLists lists;
    private final Territories territories;

    BodyBrowse(BodyLists lists, Territories territories) {
        this.lists = lists;
        this.territories = territories;
    }

    @GetMapping("/new/body/all")
    ModelAndView browse(
            Page page,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String territory) {
        Optional<Family> one = BodyLists.family(family);
        if (one.isEmpty()) return answer(page.t("citizen.browse.title"), "/new/body", lists.families(page, HREFS));
        Optional<Territory> around = territories.find(territory);
        String back = around.map(here -> HREFS.list(one.get(), here.parent() == null ? "" : here.parent()))
                .orElse(HREFS.home());
        return answer(page.t(one.get().messageKey()), back, List.of(lists.list(page, one.get(), around, HREFS)));
    }

    private static ModelAndView answer(String title, String back, List<BodyLists.Group> groups) {
        return Answer.page("browse", Answer.OK, Map.of("title", title, "back", back, "groups", groups));
    }
}
