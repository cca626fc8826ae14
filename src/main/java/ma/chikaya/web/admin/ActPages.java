package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.HeldMembership;
import ma.chikaya.accounts.Invitations;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages that ask why, and who goes on, before an account loses something. */
@Component
class ActPages {

    private final Management management;
    private final Officials officials;
    private final Invitations invitations;
    private final Accounts accounts;

    ActPages(Management management, Officials officials, Invitations invitations, Accounts accounts) {
        this.management = management;
        this.officials = officials;
        this.invitations = invitations;
        this.accounts = accounts;
    }

    String close(
            Model model, Page page, Place place, Official by, Account account, ActForm form, List<FormError> errors) {
        List<Membership> ending =
                account.memberships().stream().map(HeldMembership::membership).toList();
        return page(model, page, place, by, account, "close", "/close", null, ending, form, errors);
    }

    String reopen(
            Model model, Page page, Place place, Official by, Account account, ActForm form, List<FormError> errors) {
        return page(model, page, place, by, account, "reopen", "/reopen", null, List.of(), form, errors);
    }

    String handOver(
            Model model, Page page, Place place, Official by, Account account, ActForm form, List<FormError> errors) {
        return page(model, page, place, by, account, "hand-over", "/hand-over", null, List.of(), form, errors);
    }

    String end(
            Model model,
            Page page,
            Place place,
            Official by,
            Account account,
            HeldMembership held,
            ActForm form,
            List<FormError> errors) {
        MembershipRow about = accounts.whole(page, place, by, account).memberships().stream()
                .filter(row -> row.id() == held.id())
                .findFirst()
                .orElse(null);
        List<Membership> ending = about == null || about.coming() ? List.of() : List.of(held.membership());
        String action = "/grants/" + held.id() + "/end";
        return page(model, page, place, by, account, "end", action, about, ending, form, errors);
    }

    static void refuse(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private String page(
            Model model,
            Page page,
            Place place,
            Official by,
            Account account,
            String act,
            String action,
            @Nullable MembershipRow about,
            List<Membership> ending,
            ActForm form,
            List<FormError> errors) {
        List<Integer> left = management.listLeft(account, ending);
        model.addAttribute("place", place);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "act",
                new ActPage(
                        act,
                        place.path(account.id()) + action,
                        place.path(account.id()),
                        account.name().in(page.language()),
                        about,
                        form,
                        act.equals("hand-over") ? form.ways(page, invitations.canMail()) : List.of(),
                        left.stream().map(body -> accounts.body(page, body)).toList(),
                        successors(page, account, left, form),
                        !left.isEmpty() && left.stream().allMatch(body -> management.isAbove(by, body)),
                        act.equals("hand-over") && !account.hasPassword()));
        return "web/admin/act";
    }

    /** Where one body loses its supervisor, those who work in it. */
    private List<Choice> successors(Page page, Account leaving, List<Integer> left, ActForm form) {
        if (left.size() != 1) return List.of();
        List<Choice> found = officials.listOf(left.getFirst()).stream()
                .filter(one -> one.id() != leaving.id())
                .filter(one -> !one.is(Role.SUPERVISOR, left.getFirst()))
                .map(one -> new Choice(
                        Integer.toString(one.id()),
                        one.name().in(page.language()),
                        Integer.valueOf(one.id()).equals(form.successor())))
                .toList();
        if (found.isEmpty()) return List.of();
        return new ArrayList<>(Stream.concat(
                        Stream.of(new Choice("", page.t("admin.choose"), form.successor() == null)), found.stream())
                .toList());
    }
}
