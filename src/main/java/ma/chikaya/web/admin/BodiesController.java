package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.directory.Services;
import ma.chikaya.directory.Territories;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Bodies by search, and the services inside one. */
@Controller
class BodiesController {

    static final String PATH = "/admin/bodies";

    /** What an address may say has just been done. */
    private static final Set<String> DONE = Set.of("added", "name", "place", "end", "reopen");

    private static final int MOST = 25;
    private static final int LONGEST_NAME = 120;

    private final Bodies bodies;
    private final Joined joined;
    private final Services services;
    private final Officials officials;
    private final BodyChangeRows changes;
    private final Territories territories;

    BodiesController(
            Bodies bodies,
            Joined joined,
            Services services,
            Officials officials,
            BodyChangeRows changes,
            Territories territories) {
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
        return page(model, page, official, body(id), "", "", List.of());
    }

    @PostMapping(PATH + "/{id:\\d{1,9}}/services")
    String add(
            @PathVariable int id,
            @RequestParam(name = "name-ar", defaultValue = "") String ar,
            @RequestParam(name = "name-fr", defaultValue = "") String fr,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Body body = body(id);
        LocalText name = new LocalText(CleanText.cleanLine(ar), CleanText.cleanLine(fr));
        List<FormError> errors = errors(page, name);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, page, official, body, ar, fr, errors);
        }
        services.add(body.id(), name);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id:\\d{1,9}}/services/{service:\\d{1,9}}/close")
    String close(@PathVariable int id, @PathVariable int service) {
        services.find(service).filter(one -> one.body() == body(id).id()).ifPresent(one -> services.close(service));
        return "redirect:" + PATH + "/" + id;
    }

    private String page(
            Model model, Page page, Official official, Body body, String ar, String fr, List<FormError> errors) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("body", row(page, body));
        String territory = body.territory();
        model.addAttribute("told", body);
        model.addAttribute(
                "place",
                territory == null
                        ? null
                        : territories.find(territory).map(one -> one.label().in(page.language())).orElse(territory));
        model.addAttribute("ended", bodies.isEnded(body.id()));
        model.addAttribute(
                "successor",
                bodies.findSuccessor(body.id()).map(one -> row(page, one)).orElse(null));
        model.addAttribute("changes", changes.of(page, body.id()));
        model.addAttribute("officials", officials.listOf(body.id()).size());
        model.addAttribute("services", services.listOf(body.id()));
        model.addAttribute("nameAr", ar);
        model.addAttribute("nameFr", fr);
        model.addAttribute("errors", errors);
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

    private static List<FormError> errors(Page page, LocalText name) {
        if (name.ar().isEmpty()) return List.of(new FormError("name-ar", page.t("admin.service.name-ar.missing")));
        if (name.fr().isEmpty()) return List.of(new FormError("name-fr", page.t("admin.service.name-fr.missing")));
        return name.ar().length() > LONGEST_NAME || name.fr().length() > LONGEST_NAME
                ? List.of(new FormError("name-ar", page.t("accounts.refusal.name-long")))
                : List.of();
    }

    private Body body(int id) {
        return bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
