package ma.chikaya.web.admin;

import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.AccountPage;
import ma.chikaya.accounts.Invitations;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Searches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts, searched by name, address, body and state, and by whether their owners have come. */
@Controller
class AccountListController {

    private static final int PAGE = 25;

    private final Management management;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Places places;
    private final Bodies bodies;
    private final Searches searches;

    AccountListController(
            Management management,
            Invitations invitations,
            Accounts accounts,
            Places places,
            Bodies bodies,
            Searches searches) {
        this.management = management;
        this.invitations = invitations;
        this.accounts = accounts;
        this.places = places;
        this.bodies = bodies;
        this.searches = searches;
    }

    @GetMapping("/admin")
    String start() {
        return "redirect:" + Accounts.PATH;
    }

    @GetMapping({Accounts.PATH, Places.DESK})
    String list(@RequestParam Map<String, String> typed, Official official, Page page, Model model) {
        Place place = places.of(page, official);
        return page(model, page, place, official, typed, null);
    }

    /** Posted, so that no address carries a name. */
    @PostMapping({Accounts.PATH + "/search", Places.DESK + "/search"})
    String search(@RequestParam Map<String, String> typed, Official official, Page page) {
        Place place = places.of(page, official);
        return "redirect:" + ListFilter.of(searches.open(official, typed)).address(place.base());
    }

    String page(
            Model model,
            Page page,
            Place place,
            Official official,
            Map<String, String> typed,
            @Nullable FormError error) {
        ListFilter filter = ListFilter.of(searches.open(official, typed));
        AccountPage found = management.list(official, filter.filter(MembershipForm.number(typed.get("before")), PAGE));
        Optional<Body> in = Optional.ofNullable(filter.body()).flatMap(bodies::find);
        model.addAttribute("place", place);
        model.addAttribute(
                "list",
                new AccountList(
                        filter.query(),
                        filter.sealed(),
                        in.map(one -> one.label().in(page.language())).orElse(null),
                        in.map(Body::id).orElse(null),
                        filter.state(),
                        filter.use(),
                        filter.batch(),
                        found.total(),
                        found.accounts().stream()
                                .map(account -> accounts.row(page, place, official, account))
                                .toList(),
                        found.next() == null ? null : filter.address(place.base()) + "&before=" + found.next()));
        model.addAttribute("mail", invitations.canMail());
        model.addAttribute("done", typed.get("done"));
        model.addAttribute("errors", error == null ? java.util.List.of() : java.util.List.of(error));
        return "web/admin/accounts";
    }
}
