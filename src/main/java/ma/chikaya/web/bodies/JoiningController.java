package ma.chikaya.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.State;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joining;
import ma.chikaya.directory.JoiningStep;
import ma.chikaya.directory.Joinings;
import ma.chikaya.directory.UnitOfficer;
import ma.chikaya.directory.UnitOfficers;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a body that joins, and the day it is declared joined. */
@Controller
@RequestMapping(BodyPaths.BODY + "/joining")
class JoiningController {

    /** A case that was handled to its end. */
    private static final Set<State> HANDLED = Set.of(State.ANSWERED, State.REFUSED, State.CLOSED);

    private final Keepers keepers;
    private final Joinings joinings;
    private final Cases cases;
    private final Officials officials;
    private final UnitOfficers unit;

    JoiningController(Keepers keepers, Joinings joinings, Cases cases, Officials officials, UnitOfficers unit) {
        this.officials = officials;
        this.unit = unit;
        this.keepers = keepers;
        this.joinings = joinings;
        this.cases = cases;
    }

    /** A step, whether it is done, and the page where it is done; null where it is done on this one. */
    public record Step(String word, boolean done, @Nullable String href) {}

    @GetMapping
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String done,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        model.addAttribute("done", done != null);
        return page(model, page, official, body, "", List.of());
    }

    /** The body above takes it by the hand. */
    @PostMapping("/bring-in")
    String bringIn(@PathVariable int id, Official official) {
        keepers.get(official, id);
        if (joinings.get(id).brought() == null) joinings.bringIn(official.id(), id);
        return "redirect:" + BodyPaths.of(id, "joining") + "?done=yes";
    }

    /** A case of this body that was answered, refused with reasons, or closed: its officials have shown they can. */
    @PostMapping("/test")
    String test(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        String typed = new Form(request).line("code");
        Optional<CaseFile> handled = TrackingCode.find(typed)
                .flatMap(code -> cases.find(official, code))
                .filter(file -> file.line().bodyId() == id
                        && HANDLED.contains(file.line().state()));
        if (handled.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    model,
                    page,
                    official,
                    body,
                    typed,
                    List.of(new FormError("code", page.t("bodies.refusal.joining-test"))));
        }
        joinings.test(official.id(), id, handled.get().line().code().digits());
        return "redirect:" + BodyPaths.of(id, "joining") + "?done=yes";
    }

    @PostMapping("/declare")
    String declare(@PathVariable int id, HttpServletResponse response, Official official, Page page, Model model) {
        Body body = keepers.get(official, id);
        Outcome<Joining> declared = done(joinings.get(id)).size() < JoiningStep.values().length
                ? Outcome.refused("bodies.refusal.joining-steps")
                : joinings.declare(official.id(), id);
        return switch (declared) {
            case Outcome.Done<Joining> done -> "redirect:" + BodyPaths.of(id, "joining") + "?done=yes";
            case Outcome.Refused<Joining>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, page, official, body, "", List.of(new FormError("steps", page.t(refusal))));
            }
        };
    }

    private String page(Model model, Page page, Official official, Body body, String code, List<FormError> errors) {
        Joining joining = joinings.get(body.id());
        Set<JoiningStep> done = done(joining);
        model.addAttribute("frame", BodyFrame.of(page, official, body));
        model.addAttribute("back", BodyPaths.of(body.id()));
        model.addAttribute("path", BodyPaths.of(body.id(), "joining"));
        model.addAttribute(
                "steps",
                Stream.of(JoiningStep.values())
                        .map(step -> new Step(step.word(), done.contains(step), href(official, body.id(), step)))
                        .toList());
        model.addAttribute("complete", done.size() == JoiningStep.values().length);
        model.addAttribute("brought", joining.brought() == null ? null : LegalTime.dayOf(joining.brought()));
        model.addAttribute("declared", joining.declared() == null ? null : LegalTime.dayOf(joining.declared()));
        model.addAttribute("tested", joining.tested());
        model.addAttribute("above", !official.is(Role.SUPERVISOR, body.id()));
        model.addAttribute("requests", requests(page, body.id()));
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        return "web/bodies/joining";
    }

    /** An officer or deputy whose account is no longer the body's answers for it no more. */
    private Set<JoiningStep> done(Joining joining) {
        Set<JoiningStep> done = new HashSet<>(joining.done());
        List<Integer> there =
                officials.listOf(joining.body()).stream().map(Official::id).toList();
        Optional<UnitOfficer> named = unit.find(joining.body());
        if (named.filter(one -> there.contains(one.officer())).isEmpty()) done.remove(JoiningStep.OFFICER);
        if (named.filter(one -> there.contains(one.deputy())).isEmpty()) done.remove(JoiningStep.DEPUTY);
        return done;
    }

    private List<JoinRequestShown> requests(Page page, int body) {
        return joinings.listRequests(List.of(body)).stream()
                .map(request -> JoinRequestShown.of(page, request, ""))
                .toList();
    }

    private static @Nullable String href(Official official, int body, JoiningStep step) {
        return switch (step) {
            case USER -> (official.has(Role.ADMIN) ? "/admin" : "/desk") + "/accounts?body=" + body;
            case OFFICER, DEPUTY -> BodyPaths.of(body, "unit");
            case SERVICES -> BodyPaths.of(body, "services");
            case HOURS -> BodyPaths.of(body, "contacts");
            case TEST -> null;
        };
    }
}
