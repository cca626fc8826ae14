package ma.chikaya.web.supervision;

import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.desk.Frames;
import ma.chikaya.web.desk.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The bodies under a wilaya, a prefecture, a province or a ministry, from which one goes down to each. */
@Controller
class TerritoryController {

    static final String ONE = Routes.TERRITORY + "/{code:[A-Za-z0-9.-]{1,40}}";

    private final Access access;
    private final Territories territories;
    private final Bodies bodies;
    private final Frames frames;

    TerritoryController(Access access, Territories territories, Bodies bodies, Frames frames) {
        this.access = access;
        this.territories = territories;
        this.bodies = bodies;
        this.frames = frames;
    }

    /** Whoever follows one territory sees it; whoever follows several chooses. */
    @GetMapping(Routes.TERRITORY)
    String choose(Page page, Official official, Model model) {
        List<Body> tops = access.listTops(official).stream()
                .map(bodies::get)
                .filter(body -> !territories.under(official, body).isEmpty())
                .toList();
        if (tops.isEmpty()) return "redirect:" + Routes.DASHBOARD;
        if (tops.size() == 1) return "redirect:" + Territories.path(tops.getFirst());
        model.addAttribute("frame", frames.of(page, official, Routes.TERRITORY, null));
        model.addAttribute("tops", tops);
        return "web/supervision/territories";
    }

    @GetMapping(ONE)
    String show(
            Page page,
            Official official,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model) {
        Access.Followed top = get(official, code);
        Territory territory = territories.of(page, official, top, typed);
        model.addAttribute("frame", frames.of(page, official, Routes.TERRITORY, null));
        model.addAttribute("territory", territory);
        model.addAttribute("notice", Notice.read(page, typed));
        return "web/supervision/territory";
    }

    Access.Followed get(Official official, String code) {
        Body body = bodies.findByCode(code).orElseThrow(Access::notFound);
        Access.Followed top = access.get(official, body.id());
        if (territories.under(official, body).isEmpty()) throw Access.notFound();
        return top;
    }
}
