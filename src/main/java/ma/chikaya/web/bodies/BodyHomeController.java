package ma.chikaya.web.bodies;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Contacts;
import ma.chikaya.directory.Joined;
import ma.chikaya.directory.Joining;
import ma.chikaya.directory.JoiningStep;
import ma.chikaya.directory.Joinings;
import ma.chikaya.directory.Services;
import ma.chikaya.directory.UnitOfficer;
import ma.chikaya.directory.UnitOfficers;
import ma.chikaya.kernel.LegalTime;
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
    private final Joinings joinings;
    private final Joined joined;

    BodyHomeController(
            Keepers keepers,
            Contacts contacts,
            Services services,
            UnitOfficers unit,
            Officials officials,
            Joinings joinings,
            Joined joined) {
        this.joinings = joinings;
        this.joined = joined;
        this.keepers = keepers;
        this.contacts = contacts;
        this.services = services;
        this.unit = unit;
        this.officials = officials;
    }

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
        model.addAttribute("own", states(page, own));
        model.addAttribute("below", states(page, below));
        model.addAttribute(
                "requests",
                requests(page, Stream.concat(own.stream(), below.stream()).toList()));
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
        Joining joining = joinings.get(id);
        model.addAttribute("steps", joining.done().size());
        model.addAttribute("ofSteps", JoiningStep.values().length);
        model.addAttribute(
                "officer",
                officer.map(one -> officials.findNames(List.of(one.officer())).get(one.officer()))
                        .map(name -> name.in(page.language()))
                        .orElse(null));
        return "web/bodies/home";
    }

    private List<BodyState> states(Page page, List<Body> bodies) {
        Map<Integer, Joining> joining =
                joinings.of(bodies.stream().map(Body::id).toList());
        return bodies.stream()
                .map(body -> {
                    Joining one = Objects.requireNonNull(joining.get(body.id()));
                    return new BodyState(
                            body.label().in(page.language()),
                            BodyPaths.of(body.id()),
                            joined.isJoined(body.id()),
                            one.done().size(),
                            JoiningStep.values().length,
                            one.declared() == null ? null : LegalTime.dayOf(one.declared()));
                })
                .toList();
    }

    private List<JoinRequestShown> requests(Page page, List<Body> bodies) {
        Map<Integer, Body> byId = bodies.stream().collect(Collectors.toMap(Body::id, body -> body, (one, same) -> one));
        return joinings.listRequests(byId.keySet()).stream()
                .map(request -> JoinRequestShown.of(
                        page,
                        request,
                        Objects.requireNonNull(byId.get(request.body())).label().in(page.language())))
                .toList();
    }
}
