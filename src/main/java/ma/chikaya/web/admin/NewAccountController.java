package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.Created;
import ma.chikaya.accounts.Invitations;
import ma.chikaya.accounts.NewOfficial;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.DeskLanguages;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new account with its first membership, and how it is handed to its owner. */
@Controller
class NewAccountController {

    private final Officials officials;
    private final Invitations invitations;
    private final MembershipDrafts drafts;
    private final Places places;

    NewAccountController(Officials officials, Invitations invitations, MembershipDrafts drafts, Places places) {
        this.officials = officials;
        this.invitations = invitations;
        this.drafts = drafts;
        this.places = places;
    }

    @GetMapping({Accounts.PATH + "/new", Places.DESK + "/new"})
    String show(@RequestParam(defaultValue = "") String body, Official official, Page page, Model model) {
        Place place = places.of(page, official);
        Integer wanted = MembershipForm.number(body);
        MembershipDraft draft = wanted == null
                ? drafts.empty(page, official)
                : drafts.read(page, official, new MembershipForm(null, "", wanted, null, false, false));
        return form(model, page, place, AccountForm.empty(), ActForm.empty(), draft, List.of());
    }

    @PostMapping({Accounts.PATH, Places.DESK})
    String create(HttpServletRequest request, HttpServletResponse response, Official official, Page page, Model model)
            throws IOException {
        Place place = places.of(page, official);
        AccountForm typed = AccountForm.of(request);
        ActForm act = ActForm.of(request);
        MembershipDraft draft = drafts.read(page, official, MembershipForm.of(request));
        if (draft.form().find()) return form(model, page, place, typed, act, draft, List.of());
        List<FormError> errors = new ArrayList<>(typed.errors(page));
        if (officials.find(typed.email()).isPresent()) {
            errors.add(new FormError("email", page.t("accounts.refusal.email-taken")));
        }
        errors.addAll(draft.errors());
        if (act.way() == ActForm.Way.MAIL && !invitations.canMail()) {
            errors.add(new FormError("way", page.t("accounts.invitation.no-mail")));
        }
        if (!errors.isEmpty()) return wrong(response, model, page, place, typed, act, draft, errors);
        NewOfficial wanted = new NewOfficial(
                typed.email(),
                new LocalText(typed.nameAr(), typed.nameFr()),
                DeskLanguages.nearest(Language.find(typed.language()).orElse(Language.AR)),
                List.of(Objects.requireNonNull(draft.membership())),
                null);
        if (act.way() == ActForm.Way.SCREEN) {
            return switch (officials.create(official, wanted, act.reason())) {
                case Outcome.Done<Created>(Created done) -> password(model, page, place, done);
                case Outcome.Refused<Created>(var refusal) ->
                    wrong(
                            response,
                            model,
                            page,
                            place,
                            typed,
                            act,
                            draft,
                            List.of(AccountFields.error(page, refusal, "email")));
            };
        }
        return switch (officials.invite(official, wanted, act.reason())) {
            case Outcome.Done<Account>(Account done) ->
                "redirect:" + place.path(done.id()) + "/hand-over?new&way="
                        + act.way().word();
            case Outcome.Refused<Account>(var refusal) ->
                wrong(
                        response,
                        model,
                        page,
                        place,
                        typed,
                        act,
                        draft,
                        List.of(AccountFields.error(page, refusal, "email")));
        };
    }

    private static String password(Model model, Page page, Place place, Created done) {
        model.addAttribute("frame", place.frame());
        model.addAttribute("email", done.official().email());
        model.addAttribute("name", done.official().name().in(page.language()));
        model.addAttribute("password", Objects.requireNonNull(done.temporaryPassword()));
        model.addAttribute("href", place.path(done.official().id()));
        return "web/admin/password";
    }

    private String wrong(
            HttpServletResponse response,
            Model model,
            Page page,
            Place place,
            AccountForm typed,
            ActForm act,
            MembershipDraft draft,
            List<FormError> errors) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model, page, place, typed, act, draft, errors);
    }

    private String form(
            Model model,
            Page page,
            Place place,
            AccountForm typed,
            ActForm act,
            MembershipDraft draft,
            List<FormError> errors) {
        model.addAttribute("place", place);
        model.addAttribute("form", typed);
        model.addAttribute("act", act);
        model.addAttribute("ways", act.ways(page, invitations.canMail()));
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        return "web/admin/new-account";
    }
}
