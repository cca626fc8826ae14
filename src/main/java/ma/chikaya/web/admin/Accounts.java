package ma.chikaya.web.admin;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.HeldMembership;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts and memberships in words. */
@Component
public class Accounts {

    static final String PATH = "/admin/accounts";

    private final Bodies bodies;
    private final Services services;
    private final Management management;
    private final InstantSource clock;

    Accounts(Bodies bodies, Services services, Management management, InstantSource clock) {
        this.bodies = bodies;
        this.services = services;
        this.management = management;
        this.clock = clock;
    }

    /** As the list shows it: with what it may do today. */
    AccountRow row(Page page, Place place, Official official, Account account) {
        boolean handable = account.active()
                && account.id() != official.id()
                && (place.centre() || management.managesAll(official, account.id()));
        return row(page, place, official, account, handable, account.memberships());
    }

    /** As its own page shows it: with what is to come, and the last it did where there is nothing. */
    AccountRow whole(Page page, Place place, Official official, Account account) {
        return row(
                page,
                place,
                official,
                account,
                account.id() != official.id() && management.managesAll(official, account.id()),
                management.listStanding(account.id()));
    }

    private AccountRow row(
            Page page, Place place, Official official, Account account, boolean handable, List<HeldMembership> held) {
        return new AccountRow(
                account.id(),
                place.path(account.id()),
                account.name().in(page.language()),
                account.email(),
                state(account),
                account.lastSignIn(),
                account.secondFactor(),
                handable,
                held.stream().map(one -> row(page, official, one)).toList());
    }

    private static AccountRow.State state(Account account) {
        if (!account.active()) return AccountRow.State.CLOSED;
        if (!account.hasPassword()) return AccountRow.State.WAITING;
        return account.temporaryPassword() ? AccountRow.State.TEMPORARY : AccountRow.State.ACTIVE;
    }

    /** The memberships of an account, each with the names of its role, body and service. */
    public List<MembershipRow> memberships(Page page, Account account) {
        return account.memberships().stream().map(held -> row(page, null, held)).toList();
    }

    private MembershipRow row(Page page, @Nullable Official official, HeldMembership held) {
        Membership membership = held.membership();
        LocalDate today = LegalTime.dayOf(clock.instant());
        boolean over = held.until() != null && held.until().isBefore(today);
        return new MembershipRow(
                held.id(),
                page.t(membership.role().key()),
                body(page, membership.bodyId()),
                service(page, membership),
                membership.deputy(),
                held.since(),
                held.until(),
                held.since().isAfter(today),
                official != null && !over && management.mayGrant(official, membership));
    }

    String body(Page page, int id) {
        return bodies.get(id).label().in(page.language());
    }

    @Nullable
    String service(Page page, Membership membership) {
        return membership.serviceId() == null
                ? null
                : services.find(Objects.requireNonNull(membership.serviceId()))
                        .map(Service::name)
                        .map(name -> name.in(page.language()))
                        .orElse(null);
    }
}
