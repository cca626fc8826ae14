package ma.chikaya.web.admin;

import java.util.Optional;
import ma.chikaya.accounts.AccountFilter;
import ma.chikaya.accounts.AccountPage;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The accounts, searched by name, address, body and state. */
@Controller
class AccountListController {

    private static final int PAGE = 25;

    private final Officials officials;
    private final Accounts accounts;
    private final Bodies bodies;

    AccountListController(Officials officials, Accounts accounts, Bodies bodies) {
        this.officials = officials;
        this.accounts = accounts;
        this.bodies = bodies;
    }

    @GetMapping("/admin")
    String start() {
        return "redirect:" + Accounts.PATH;
    }

    @GetMapping(Accounts.PATH)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(required = false) @Nullable String before,
            Official official,
            Page page,
            Model model) {
        Optional<Body> in = Optional.ofNullable(MembershipForm.number(body)).flatMap(bodies::find);
        Boolean active = switch (state) {
            case "all" -> null;
            case "closed" -> false;
            default -> true;
        };
        AccountPage found = officials.list(
                new AccountFilter(q, in.map(Body::id).orElse(null), active, MembershipForm.number(before), PAGE));
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute(
                "list",
                new AccountList(
                        q,
                        in.map(one -> one.label().in(page.language())).orElse(null),
                        in.map(Body::id).orElse(null),
                        state,
                        found.total(),
                        found.accounts().stream()
                                .map(account -> accounts.row(page, account))
                                .toList(),
                        found.next() == null ? null : next(page.address(), found.next())));
        return "web/admin/accounts";
    }

    private static String next(String address, int before) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("before", before)
                .build()
                .toUriString();
    }
}
