package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One account: who it is, what it may do, open or closed. */
@Controller
@RequestMapping(Accounts.PATH + "/{id:\\d{1,9}}")
class AccountController {

    private final Officials officials;
    private final Accounts accounts;
    private final MembershipDrafts drafts;

    AccountController(Officials officials, Accounts accounts, MembershipDrafts drafts) {
        this.officials = officials;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable int id, HttpServletResponse response, Official official, Page page, Model model) {
        Account account = account(id);
        return page(response, model, page, official, account, AccountForm.of(account), drafts.empty(page), List.of());
    }

    @PostMapping("/describe")
    String describe(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Account account = account(id);
        AccountForm typed = AccountForm.of(request);
        return answer(
                officials.describe(official, id, typed.email(), new LocalText(typed.nameAr(), typed.nameFr())),
                response,
                model,
                page,
                official,
                account,
                typed,
                drafts.empty(page));
    }

    @PostMapping("/grants")
    String grant(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Account account = account(id);
        MembershipDraft draft = drafts.read(page, MembershipForm.of(request));
        if (draft.membership() == null || draft.form().find()) {
            List<FormError> errors = draft.form().find() ? List.of() : draft.errors();
            return page(response, model, page, official, account, AccountForm.of(account), draft, errors);
        }
        return answer(
                officials.grant(official, id, Objects.requireNonNull(draft.membership())),
                response,
                model,
                page,
                official,
                account,
                AccountForm.of(account),
                draft);
    }

    @PostMapping("/grants/{grant:\\d{1,9}}/revoke")
    String revoke(
            @PathVariable int id,
            @PathVariable int grant,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        return act(officials.revoke(official, account(id).id(), grant), id, response, model, page, official);
    }

    @PostMapping("/deactivate")
    String deactivate(@PathVariable int id, HttpServletResponse response, Official official, Page page, Model model) {
        return act(officials.deactivate(official, account(id).id()), id, response, model, page, official);
    }

    @PostMapping("/reactivate")
    String reactivate(@PathVariable int id, HttpServletResponse response, Official official, Page page, Model model) {
        return act(officials.reactivate(official, account(id).id()), id, response, model, page, official);
    }

    /** Not redirected: the password is in this answer and kept nowhere. */
    @PostMapping("/reset-password")
    String resetPassword(
            @PathVariable int id, HttpServletResponse response, Official official, Page page, Model model) {
        Account account = account(id);
        return switch (officials.resetPassword(official, id)) {
            case Outcome.Done<String>(String password) -> {
                model.addAttribute("frame", AdminFrame.of(page, official));
                model.addAttribute("email", account.email());
                model.addAttribute("name", account.name().in(page.language()));
                model.addAttribute("password", password);
                model.addAttribute("href", Accounts.path(id));
                yield "web/admin/password";
            }
            case Outcome.Refused<String>(var refusal) ->
                act(Outcome.refused(refusal), id, response, model, page, official);
        };
    }

    private String act(
            Outcome<Account> outcome, int id, HttpServletResponse response, Model model, Page page, Official official) {
        Account account = account(id);
        return answer(outcome, response, model, page, official, account, AccountForm.of(account), drafts.empty(page));
    }

    private String answer(
            Outcome<Account> outcome,
            HttpServletResponse response,
            Model model,
            Page page,
            Official official,
            Account account,
            AccountForm typed,
            MembershipDraft draft) {
        return switch (outcome) {
            case Outcome.Done<Account> done -> "redirect:" + Accounts.path(account.id());
            case Outcome.Refused<Account>(var refusal) ->
                page(
                        response,
                        model,
                        page,
                        official,
                        account,
                        typed,
                        draft,
                        List.of(AccountFields.error(page, refusal, "account")));
        };
    }

    private String page(
            HttpServletResponse response,
            Model model,
            Page page,
            Official official,
            Account account,
            AccountForm typed,
            MembershipDraft draft,
            List<FormError> errors) {
        if (!errors.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("account", accounts.row(page, account));
        model.addAttribute("own", account.id() == official.id());
        model.addAttribute("form", typed);
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        return "web/admin/account";
    }

    private Account account(int id) {
        return officials.findAccount(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
