package ma.chikaya.web.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Delegation;
import ma.chikaya.casework.Delegations;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.LegalClock;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.desk.Frames;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a body's supervisor lets the body above handle its cases for a time, and takes that back. */
@Controller
class DelegationController {

    private final Access access;
    private final Delegations delegations;
    private final Frames frames;
    private final Names names;
    private final InstantSource clock;

    DelegationController(Access access, Delegations delegations, Frames frames, Names names, InstantSource clock) {
        this.access = access;
        this.delegations = delegations;
        this.frames = frames;
        this.names = names;
        this.clock = clock;
    }

    /**
     * One delegation as it is shown.
     *
     * @param revoke where it is taken back; null where it is over
     */
    record Given(
            String to,
            String from,
            String until,
            String reason,
            boolean holds,
            @Nullable String revoke) {}

    @GetMapping(Routes.DELEGATION)
    String show(Page page, Official official, @RequestParam Map<String, String> typed, Model model) {
        int body = own(official, typed);
        return show(page, official, body, Map.of(), List.of(), typed.get("did"), model);
    }

    @PostMapping(Routes.DELEGATION)
    String give(
            Page page,
            Official official,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        int body = own(official, typed);
        LocalDate until = date(typed.get("until"));
        Integer to = DashboardController.number(typed.get("to"));
        Outcome<Delegation> done = until == null
                ? Outcome.refused("supervision.refused.until")
                : to == null
                        ? Outcome.refused("casework.refused.body")
                        : delegations.give(
                                official, body, to, until, CleanText.clean(typed.getOrDefault("reason", "")));
        if (!(done instanceof Outcome.Refused<Delegation>(Refusal refusal)))
            return "redirect:" + Routes.DELEGATION + "?body=" + body + "&did=delegated";
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        List<FormError> errors = List.of(new FormError(field(refusal), page.t(refusal)));
        return show(page, official, body, typed, errors, null, model);
    }

    @PostMapping(Routes.DELEGATION + "/{id:\\d{1,9}}/revoke")
    String revoke(Official official, @PathVariable int id, @RequestParam Map<String, String> typed) {
        int body = own(official, typed);
        boolean done = delegations.revoke(official, body, id).isDone();
        return "redirect:" + Routes.DELEGATION + "?body=" + body + (done ? "&did=revoked" : "");
    }

    private String show(
            Page page,
            Official official,
            int body,
            Map<String, String> typed,
            List<FormError> errors,
            @Nullable String did,
            Model model) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        List<Body> above = delegations.listAbove(body);
        List<Given> given = delegations.list(official, body).stream()
                .map(one -> given(page, one, today))
                .toList();
        String chosen = typed.getOrDefault("to", "");
        model.addAttribute("frame", frames.of(page, official, Routes.DELEGATION, null));
        model.addAttribute("body", body);
        model.addAttribute("name", names.body(page, body));
        model.addAttribute("given", given);
        model.addAttribute(
                "above",
                above.stream()
                        .map(one -> new Choice(
                                Integer.toString(one.id()),
                                one.label().in(page.language()),
                                chosen.equals(Integer.toString(one.id()))))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("did", did != null && List.of("delegated", "revoked").contains(did) ? did : null);
        return "web/supervision/delegation";
    }

    private Given given(Page page, Delegation one, LocalDate today) {
        boolean holds = one.holds(today);
        return new Given(
                names.body(page, one.toBodyId()),
                Say.date(page, one.since()),
                Say.date(page, one.revokedAt() == null ? one.until() : LegalClock.dayOf(one.revokedAt())),
                one.reason(),
                holds,
                holds ? Routes.DELEGATION + "/" + one.id() + "/revoke" : null);
    }

    private int own(Official official, Map<String, String> typed) {
        Access.Followed own = access.get(official, DashboardController.number(typed.get("body")));
        if (!official.is(Role.SUPERVISOR, own.id())) throw Access.notFound();
        return own.id();
    }

    private static String field(Refusal refusal) {
        String last = refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
        return switch (last) {
            case "reason" -> "reason";
            case "until", "past", "delegation-long" -> "until";
            default -> "to";
        };
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
