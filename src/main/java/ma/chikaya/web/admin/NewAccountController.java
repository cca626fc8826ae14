package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.chikaya.accounts.Created;
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

/** A new account with its first membership; the temporary password is shown in the answer and nowhere else. */
@Controller
class NewAccountController {

    private final Officials officials;
    private final MembershipDrafts drafts;

    NewAccountController(Officials officials, MembershipDrafts drafts) {
        this.officials = officials;
        this.drafts = drafts;
    }

    @GetMapping(Accounts.PATH + "/new")
    String show(@RequestParam(defaultValue = "") String body, Official official, Page page, Model model) {
        Integer wanted = MembershipForm.number(body);
        MembershipDraft draft = wanted == null
                ? drafts.empty(page)
                : drafts.read(page, new MembershipForm(null, "", wanted, null, false, false));
        return form(model, page, official, AccountForm.empty(), draft, List.of());
    }

    @PostMapping(Accounts.PATH)
    String create(HttpServletRequest request, HttpServletResponse response, Official official, Page page, Model model) {
        AccountForm typed = AccountForm.of(request);
        MembershipDraft draft = drafts.read(page, MembershipForm.of(request));
        if (draft.form().find()) return form(model, page, official, typed, draft, List.of());
        List<FormError> errors = new ArrayList<>(typed.errors(page));
        if (officials.find(typed.email()).isPresent()) {
            errors.add(new FormError("email", page.t("accounts.refusal.email-taken")));
        }
        errors.addAll(draft.errors());
        if (!errors.isEmpty()) return wrong(response, model, page, official, typed, draft, errors);
        Outcome<Created> created = officials.create(
                official,
                new NewOfficial(
                        typed.email(),
                        new LocalText(typed.nameAr(), typed.nameFr()),
                        DeskLanguages.nearest(Language.find(typed.language()).orElse(Language.AR)),
                        List.of(Objects.requireNonNull(draft.membership())),
                        null));
        return switch (created) {
            case Outcome.Done<Created>(Created done) -> {
                model.addAttribute("frame", AdminFrame.of(page, official));
                model.addAttribute("email", done.official().email());
                model.addAttribute("name", done.official().name().in(page.language()));
                model.addAttribute("password", Objects.requireNonNull(done.temporaryPassword()));
                model.addAttribute("href", Accounts.path(done.official().id()));
                yield "web/admin/password";
            }
            case Outcome.Refused<Created>(var refusal) ->
                wrong(
                        response,
                        model,
                        page,
                        official,
                        typed,
                        draft,
                        List.of(AccountFields.error(page, refusal, "email")));
        };
    }

    private static String wrong(
            HttpServletResponse response,
            Model model,
            Page page,
            Official official,
            AccountForm typed,
            MembershipDraft draft,
            List<FormError> errors) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model, page, official, typed, draft, errors);
    }

    private static String form(
            Model model,
            Page page,
            Official official,
            AccountForm typed,
            MembershipDraft draft,
            List<FormError> errors) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("form", typed);
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        return "web/admin/new-account";
    }
}
