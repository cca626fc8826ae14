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
import ma.chikaya.web.Searches;
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
    private final Searches searches;

    HandingOverController(
            Management management,
            Invitations invitations,
            AccountListController list,
            LettersPaper letters,
            Places places,
            Searches searches) {
        this.management = management;
        this.invitations = invitations;
        this.list = list;
        this.letters = letters;
        this.places = places;
        this.searches = searches;
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
        List<List<Integer>> chosen = chosen(official, fields, typed);
        if (chosen.isEmpty()) return wrong(response, model, page, place, official, typed, "admin.hand-over.none");
        InvitationWay way = "mail".equals(typed.get("do")) ? InvitationWay.MAIL : InvitationWay.LETTER;
        return switch (invitations.issue(official, chosen.getFirst(), way, null)) {
            case Outcome.Refused<List<SealedCode>>(var refusal) ->
                wrong(response, model, page, place, official, typed, refusal.key());
            case Outcome.Done<List<SealedCode>>(List<SealedCode> codes) -> {
                List<List<Integer>> rest = chosen.subList(1, chosen.size());
                if (way == InvitationWay.MAIL) {
                    rest.forEach(
                            ids -> invitations.issue(official, ids, way, null).get());
                    yield "redirect:" + place.base() + "?use=waiting&done=mail";
                }
                if (rest.isEmpty()) letters.send(codes, response);
                else {
                    letters.sendAll(
                            chosen.size(),
                            paper -> paper == 0
                                    ? codes
                                    : invitations
                                            .issue(official, chosen.get(paper), way, null)
                                            .get(),
                            response);
                }
                yield null;
            }
        };
    }

    /**
     * So many at a time as one paper holds. All that wait are those the list finds; accounts in use are never among
     * them, for a code would shut them.
     */
    private List<List<Integer>> chosen(
            Official official, MultiValueMap<String, String> fields, Map<String, String> typed) {
        if (typed.containsKey("all")) {
            return parts(official, typed).stream()
                    .map(part -> part.stream()
                            .filter(account -> account.active() && !account.hasPassword())
                            .map(Account::id)
                            .filter(id -> management.managesAll(official, id))
                            .toList())
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
        List<Integer> ids = new ArrayList<>();
        for (String one : fields.getOrDefault("account", List.of())) {
            Integer id = MembershipForm.number(one);
            if (id != null && management.find(official, id).isPresent()) ids.add(id);
        }
        return ids.isEmpty()
                ? List.of()
                : List.of(ids.stream().distinct().limit(AccountFilter.MOST).toList());
    }

    /** The part asked for of what the list finds, counted from the newest, or every part. */
    private List<List<Account>> parts(Official official, Map<String, String> typed) {
        boolean every = AccountList.EVERY_PART.equals(typed.get("part"));
        Integer wanted = MembershipForm.number(typed.get("part"));
        ListFilter filter = ListFilter.of(searches.open(official, typed));
        List<List<Account>> parts = new ArrayList<>();
        Integer before = null;
        int part = 0;
        do {
            AccountPage found = management.list(official, filter.filter(before, AccountList.PART));
            if (every || part == (wanted == null ? 0 : wanted)) parts.add(found.accounts());
            before = found.next();
            part++;
        } while (before != null && (every || parts.isEmpty()));
        return parts;
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
