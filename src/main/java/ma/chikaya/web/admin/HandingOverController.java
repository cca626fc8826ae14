package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.AccountFilter;
import ma.chikaya.accounts.AccountPage;
import ma.chikaya.accounts.InvitationWay;
import ma.chikaya.accounts.Invitations;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.SealedCode;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many accounts handed over at once: those ticked in the list, or all that wait for their owners. */
@Controller
class HandingOverController {

    private final Management management;
    private final Invitations invitations;
    private final AccountListController list;
    private final LettersPaper letters;
    private final Places places;

    HandingOverController(
            Management management,
            Invitations invitations,
            AccountListController list,
            LettersPaper letters,
            Places places) {
        this.management = management;
        this.invitations = invitations;
        this.list = list;
        this.letters = letters;
        this.places = places;
    }

    /** Null where the answer is the letters themselves. */
    @PostMapping({Accounts.PATH + "/hand-over", Places.DESK + "/hand-over"})
    @Nullable
    String handOver(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model)
            throws IOException {
        Place place = places.of(page, official);
        Map<String, String> typed = fields.toSingleValueMap();
        List<Integer> chosen = chosen(official, fields, typed);
        if (chosen.isEmpty()) return wrong(response, model, page, place, official, typed, "admin.hand-over.none");
        InvitationWay way = "mail".equals(typed.get("do")) ? InvitationWay.MAIL : InvitationWay.LETTER;
        return switch (invitations.issue(official, chosen, way, null)) {
            case Outcome.Refused<List<SealedCode>>(var refusal) ->
                wrong(response, model, page, place, official, typed, refusal.key());
            case Outcome.Done<List<SealedCode>>(List<SealedCode> codes) -> {
                if (way == InvitationWay.MAIL) yield "redirect:" + place.base() + "?use=waiting&done=mail";
                letters.send(codes, response);
                yield null;
            }
        };
    }

    /** All that wait are those the list finds; accounts in use are never among them, for a code would shut them. */
    private List<Integer> chosen(Official official, MultiValueMap<String, String> fields, Map<String, String> typed) {
        if (typed.containsKey("all")) {
            return part(official, typed).stream()
                    .filter(account -> account.active() && !account.hasPassword())
                    .map(Account::id)
                    .filter(id -> management.managesAll(official, id))
                    .toList();
        }
        List<Integer> ids = new ArrayList<>();
        for (String one : fields.getOrDefault("account", List.of())) {
            Integer id = MembershipForm.number(one);
            if (id != null && management.find(official, id).isPresent()) ids.add(id);
        }
        return ids.stream().distinct().limit(AccountFilter.MOST).toList();
    }

    /** The part asked for of what the list finds, counted from the newest. */
    private List<Account> part(Official official, Map<String, String> typed) {
        Integer wanted = MembershipForm.number(typed.get("part"));
        ListFilter filter = ListFilter.of(typed);
        AccountPage found = management.list(official, filter.filter(null, AccountList.PART));
        for (int i = 0; wanted != null && i < wanted; i++) {
            Integer next = found.next();
            if (next == null) return List.of();
            found = management.list(official, filter.filter(next, AccountList.PART));
        }
        return found.accounts();
    }

    private String wrong(
            HttpServletResponse response,
            Model model,
            Page page,
            Place place,
            Official official,
            Map<String, String> typed,
            String key) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list.page(model, page, place, official, typed, new FormError("accounts", page.t(key)));
    }
}
