package ma.chikaya.web.admin;

import java.util.List;
import java.util.Objects;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.HeldMembership;
import ma.chikaya.accounts.Membership;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** Accounts and memberships in words. */
@Component
public class Accounts {

    static final String PATH = "/admin/accounts";

    private final Bodies bodies;
    private final Services services;

    Accounts(Bodies bodies, Services services) {
        this.bodies = bodies;
        this.services = services;
    }

    static String path(int id) {
        return PATH + "/" + id;
    }

    AccountRow row(Page page, Account account) {
        return new AccountRow(
                account.id(),
                account.name().in(page.language()),
                account.email(),
                account.active(),
                account.temporaryPassword(),
                memberships(page, account));
    }

    /** The memberships of an account, each with the names of its role, body and service. */
    public List<MembershipRow> memberships(Page page, Account account) {
        return account.memberships().stream().map(held -> row(page, held)).toList();
    }

    private MembershipRow row(Page page, HeldMembership held) {
        Membership membership = held.membership();
        String service = membership.serviceId() == null
                ? null
                : services.find(Objects.requireNonNull(membership.serviceId()))
                        .map(Service::name)
                        .map(name -> name.in(page.language()))
                        .orElse(null);
        return new MembershipRow(
                held.id(),
                page.t(membership.role().key()),
                bodies.get(membership.bodyId()).label().in(page.language()),
                service,
                membership.deputy(),
                held.since());
    }
}
