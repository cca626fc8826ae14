package ma.chikaya.web.admin;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.directory.Joinings;
import ma.chikaya.directory.Services;
import ma.chikaya.directory.Territories;
import ma.chikaya.web.Page;
import ma.chikaya.web.bodies.BodyPaths;
import ma.chikaya.web.bodies.JoinRequestShown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Bodies by search, and what is known of one. */
@Controller
class BodiesController {

    static final String PATH = "/admin/bodies";

    /** What an address may say has just been done. */
    private static final Set<String> DONE = Set.of("added", "name", "place", "end", "reopen");

    private static final int MOST = 25;

    private final Bodies bodies;
    private final Joined joined;
    private final Services services;
    private final Officials officials;
    private final BodyChangeRows changes;
    private final Territories territories;
    private final Joinings joinings;

    BodiesController(
            Bodies bodies,
            Joined joined,
            Services services,
            Officials officials,
            BodyChangeRows changes,
            Territories territories,
            Joinings joinings) {
        this.joinings = joinings;
        this.changes = changes;
        this.territories = territories;
        this.bodies = bodies;
        this.joined = joined;
        this.services = services;
        this.officials = officials;
    }

    @GetMapping(PATH)
    String search(@RequestParam(defaultValue = "") String q, Official official, Page page, Model model) {
        List<BodyRow> found = q.isBlank()
                ? List.of()
                : bodies.search(q, null, MOST).stream()
                        .map(body -> row(page, body))
                        .toList();
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("query", q);
        model.addAttribute("count", bodies.count());
        model.addAttribute("found", found);
        model.addAttribute(
                "requests",
                joinings.listRequests().stream()
                        .map(request -> JoinRequestShown.of(
                                page,
                                request,
                                bodies.get(request.body()).label().in(page.language())))
                        .toList());
        return "web/admin/bodies";
    }

    @GetMapping(PATH + "/{id:\\d{1,9}}")
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String done,
            Official official,
            Page page,
            Model model) {
        if (done != null && DONE.contains(done)) model.addAttribute("done", done);
        return page(model, page, official, body(id));
    }

    private String page(Model model, Page page, Official official, Body body) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("body", row(page, body));
        String territory = body.territory();
        model.addAttribute("told", body);
        model.addAttribute(
                "place",
                territory == null
                        ? null
                        : territories
                                .find(territory)
                                .map(one -> one.label().in(page.language()))
                                .orElse(territory));
        model.addAttribute("ended", bodies.isEnded(body.id()));
        model.addAttribute(
                "successor",
                bodies.findSuccessor(body.id()).map(one -> row(page, one)).orElse(null));
        model.addAttribute("changes", changes.of(page, body.id()));
        model.addAttribute("officials", officials.listOf(body.id()).size());
        model.addAttribute("services", services.listOf(body.id()));
        model.addAttribute("keepHref", BodyPaths.of(body.id()));
        return "web/admin/body";
    }

    private BodyRow row(Page page, Body body) {
        Integer parent = body.parent();
        return new BodyRow(
                body.id(),
                body.label().in(page.language()),
                parent == null
                        ? null
                        : bodies.get(Objects.requireNonNull(parent)).label().in(page.language()),
                joined.isJoined(body.id()));
    }

    private Body body(int id) {
        return bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
