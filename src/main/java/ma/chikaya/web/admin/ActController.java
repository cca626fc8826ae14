package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.HeldMembership;
import ma.chikaya.accounts.InvitationWay;
import ma.chikaya.accounts.Invitations;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SealedCode;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
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
import org.springframework.web.server.ResponseStatusException;

/** What closes, opens, hands over or narrows an account: each asks for its reason on a page of its own. */
@Controller
@RequestMapping({Accounts.PATH + "/{id:\\d{1,9}}", Places.DESK + "/{id:\\d{1,9}}"})
class ActController {

    private final Management management;
    private final Officials officials;
    private final Invitations invitations;
    private final ActPages pages;
    private final LettersPaper letters;
    private final Places places;

    ActController(
            Management management,
            Officials officials,
            Invitations invitations,
            ActPages pages,
            LettersPaper letters,
            Places places) {
        this.management = management;
        this.officials = officials;
        this.invitations = invitations;
        this.pages = pages;
        this.letters = letters;
        this.places = places;
    }

    @GetMapping("/close")
    String askClose(@PathVariable int id, Official official, Page page, Model model) {
        Place place = places.of(page, official);
        return pages.close(model, page, place, official, whole(official, id), ActForm.empty(), List.of());
    }

    @PostMapping("/close")
    String close(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Place place = places.of(page, official);
        Account account = whole(official, id);
        ActForm form = ActForm.of(request);
        FormError wrong = form.reason().isEmpty()
                ? missing(page)
                : error(page, officials.deactivate(official, id, form.departure()));
        if (wrong == null) return "redirect:" + place.path(id) + "?done=closed";
        ActPages.refuse(response);
        return pages.close(model, page, place, official, account, form, List.of(wrong));
    }

    @GetMapping("/reopen")
    String askReopen(@PathVariable int id, Official official, Page page, Model model) {
        Place place = places.of(page, official);
        return pages.reopen(model, page, place, official, whole(official, id), ActForm.empty(), List.of());
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Place place = places.of(page, official);
        Account account = whole(official, id);
        ActForm form = ActForm.of(request);
        FormError wrong = form.reason().isEmpty()
                ? missing(page)
                : error(page, officials.reactivate(official, id, form.reason()));
        if (wrong == null) return "redirect:" + place.path(id) + "?done=reopened";
        ActPages.refuse(response);
        return pages.reopen(model, page, place, official, account, form, List.of(wrong));
    }

    @GetMapping("/grants/{grant:\\d{1,9}}/end")
    String askEnd(@PathVariable int id, @PathVariable int grant, Official official, Page page, Model model) {
        Place place = places.of(page, official);
        Account account = seen(official, id);
        return pages.end(model, page, place, official, account, held(id, grant), ActForm.empty(), List.of());
    }

    @PostMapping("/grants/{grant:\\d{1,9}}/end")
    String end(
            @PathVariable int id,
            @PathVariable int grant,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Place place = places.of(page, official);
        Account account = seen(official, id);
        HeldMembership held = held(id, grant);
        ActForm form = ActForm.of(request);
        FormError wrong = form.reason().isEmpty()
                ? missing(page)
                : error(page, officials.revoke(official, id, grant, form.departure()));
        if (wrong == null) {
            // Whoever ends the last of his own rights over an account does not see it again.
            boolean seen = management.find(official, id).isPresent();
            return "redirect:" + (seen ? place.path(id) + "?done=ended" : place.base());
        }
        ActPages.refuse(response);
        return pages.end(model, page, place, official, account, held, form, List.of(wrong));
    }

    @GetMapping("/hand-over")
    String askHandOver(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String way,
            Official official,
            Page page,
            Model model) {
        Place place = places.of(page, official);
        ActForm form = way == null ? ActForm.empty() : ActForm.empty().through(way);
        return pages.handOver(model, page, place, official, whole(official, id), form, List.of());
    }

    /** Null where the answer is the letter itself. A temporary password is in this answer and kept nowhere. */
    @PostMapping("/hand-over")
    @Nullable
    String handOver(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model)
            throws IOException {
        Place place = places.of(page, official);
        Account account = whole(official, id);
        ActForm form = ActForm.of(request);
        FormError wrong = null;
        if (account.hasPassword() && form.reason().isEmpty()) {
            wrong = missing(page);
        } else if (form.way() == ActForm.Way.SCREEN) {
            switch (officials.resetPassword(official, id, form.reason())) {
                case Outcome.Done<String>(String password) -> {
                    model.addAttribute("frame", place.frame());
                    model.addAttribute("email", account.email());
                    model.addAttribute("name", account.name().in(page.language()));
                    model.addAttribute("password", password);
                    model.addAttribute("href", place.path(id));
                    return "web/admin/password";
                }
                case Outcome.Refused<String>(Refusal refusal) -> wrong = new FormError("act", page.t(refusal));
            }
        } else {
            InvitationWay way = form.way() == ActForm.Way.MAIL ? InvitationWay.MAIL : InvitationWay.LETTER;
            switch (invitations.issue(official, List.of(id), way, form.reason())) {
                case Outcome.Done<List<SealedCode>>(List<SealedCode> codes) -> {
                    if (way == InvitationWay.MAIL) return "redirect:" + place.path(id) + "?done=mail";
                    letters.send(codes, response);
                    return null;
                }
                case Outcome.Refused<List<SealedCode>>(Refusal refusal) ->
                    wrong = new FormError("act", page.t(refusal));
            }
        }
        ActPages.refuse(response);
        return pages.handOver(model, page, place, official, account, form, List.of(wrong));
    }

    private static FormError missing(Page page) {
        return new FormError("reason", page.t("admin.reason.missing"));
    }

    private static @Nullable FormError error(Page page, Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal)
                ? new FormError(
                        refusal.key().equals("accounts.refusal.successor") ? "successor" : "act", page.t(refusal))
                : null;
    }

    private Account seen(Official official, int id) {
        return management.find(official, id).orElseThrow(ActController::notFound);
    }

    private Account whole(Official official, int id) {
        return management
                .find(official, id)
                .filter(account -> management.managesAll(official, id))
                .orElseThrow(ActController::notFound);
    }

    private HeldMembership held(int id, int grant) {
        return management.listStanding(id).stream()
                .filter(one -> one.id() == grant)
                .findFirst()
                .orElseThrow(ActController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
