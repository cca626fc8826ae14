package ma.chikaya.web.bodies;

import java.util.List;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Contacts;
import ma.chikaya.directory.Services;
import ma.chikaya.directory.UnitOfficer;
import ma.chikaya.directory.UnitOfficers;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Which bodies one keeps, and what of one body is kept. */
@Controller
class BodyHomeController {

    private final Keepers keepers;
    private final Contacts contacts;
    private final Services services;
    private final UnitOfficers unit;
    private final Officials officials;

    BodyHomeController(
            Keepers keepers, Contacts contacts, Services services, UnitOfficers unit, Officials officials) {
        this.keepers = keepers;
        this.contacts = contacts;
        this.services = services;
        this.unit = unit;
        this.officials = officials;
    }

    /** A body in a list. */
    public record Line(String name, String href) {}

    @GetMapping(BodyPaths.HOME)
    String list(Official official, Page page, Model model) {
        List<Body> own = keepers.listOwn(official);
        List<Body> below = keepers.listBelow(official).toList();
        if (own.isEmpty()) {
            if (official.has(Role.ADMIN)) return "redirect:/admin/bodies";
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (own.size() == 1 && below.isEmpty()) {
            return "redirect:" + BodyPaths.of(own.getFirst().id());
        }
        model.addAttribute("frame", BodyFrame.of(page, official, null));
        model.addAttribute("own", own.stream().map(body -> line(page, body)).toList());
        model.addAttribute("below", below.stream().map(body -> line(page, body)).toList());
        return "web/bodies/list";
    }

    @GetMapping(BodyPaths.BODY)
    String show(@PathVariable int id, Official official, Page page, Model model) {
        Body body = keepers.get(official, id);
        Optional<UnitOfficer> officer = unit.find(id);
        model.addAttribute("frame", BodyFrame.of(page, official, body));
        model.addAttribute("name", body.label().in(page.language()));
        model.addAttribute("home", BodyPaths.of(id));
        model.addAttribute("services", services.listOf(id).size());
        model.addAttribute("contact", ContactShown.of(page, contacts.get(id, 0)));
        model.addAttribute(
                "officer",
                officer.map(one -> officials.findNames(List.of(one.officer())).get(one.officer()))
                        .map(name -> name.in(page.language()))
                        .orElse(null));
        return "web/bodies/home";
    }

    private static Line line(Page page, Body body) {
        return new Line(body.label().in(page.language()), BodyPaths.of(body.id()));
    }
}
