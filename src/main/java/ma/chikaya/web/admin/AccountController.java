package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
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

/** One account: who it is, what it may do, whether its owner has come, and what was done to it. */
@Controller
@RequestMapping({Accounts.PATH + "/{id:\\d{1,9}}", Places.DESK + "/{id:\\d{1,9}}"})
class AccountController {

    private final Management management;
    private final Officials officials;
    private final Accounts accounts;
    private final AccountHistory history;
    private final MembershipDrafts drafts;
    private final Places places;

    AccountController(
            Management management,
            Officials officials,
            Accounts accounts,
            AccountHistory history,
            MembershipDrafts drafts,
            Places places) {
        this.management = management;
        this.officials = officials;
        this.accounts = accounts;
        this.history = history;
        this.drafts = drafts;
        this.places = places;
    }

    @GetMapping
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String done,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Account account = account(official, id);
        model.addAttribute("done", done);
        return page(
                response,
                model,
                page,
                official,
                account,
                AccountForm.of(account),
                drafts.empty(page, official),
                ActForm.empty(),
                List.of());
    }

    @PostMapping("/describe")
    String describe(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Account account = account(official, id);
        AccountForm typed = AccountForm.of(request);
        Integer version = MembershipForm.number(request.getParameter("version"));
        return answer(
                officials.describe(
                        official,
                        id,
                        version == null ? account.version() : version,
                        typed.email(),
                        new LocalText(typed.nameAr(), typed.nameFr())),
                response,
                model,
                page,
                official,
                account,
                typed,
                drafts.empty(page, official),
                ActForm.empty());
    }

    @PostMapping("/grants")
    String grant(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Account account = account(official, id);
        ActForm act = ActForm.of(request);
        MembershipDraft draft = drafts.read(page, official, MembershipForm.of(request));
        if (draft.membership() == null || draft.form().find()) {
            List<FormError> errors = draft.form().find() ? List.of() : draft.errors();
            return page(response, model, page, official, account, AccountForm.of(account), draft, act, errors);
        }
        return answer(
                officials.grant(official, id, Objects.requireNonNull(draft.membership()), act.reason()),
                response,
                model,
                page,
                official,
                account,
                AccountForm.of(account),
                draft,
                act);
    }

    private String answer(
            Outcome<Account> outcome,
            HttpServletResponse response,
            Model model,
            Page page,
            Official official,
            Account account,
            AccountForm typed,
            MembershipDraft draft,
            ActForm act) {
        return switch (outcome) {
            case Outcome.Done<Account> done ->
                "redirect:" + places.of(page, official).path(account.id()) + "?done=saved";
            case Outcome.Refused<Account>(var refusal) ->
                page(
                        response,
                        model,
                        page,
                        official,
                        account,
                        typed,
                        draft,
                        act,
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
            ActForm act,
            List<FormError> errors) {
        if (!errors.isEmpty()) ActPages.refuse(response);
        Place place = places.of(page, official);
        model.addAttribute("place", place);
        model.addAttribute("account", accounts.whole(page, place, official, account));
        model.addAttribute("version", account.version());
        model.addAttribute("own", account.id() == official.id());
        model.addAttribute("described", management.managesAll(official, account.id()));
        model.addAttribute("history", history.of(page, account.id()));
        model.addAttribute("form", typed);
        model.addAttribute("act", act);
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        return "web/admin/account";
    }

    /** Also closes the door to whoever manages no accounts. */
    private Account account(Official official, int id) {
        return management
                .find(official, id)
                .filter(account -> management.isOffered(official))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
