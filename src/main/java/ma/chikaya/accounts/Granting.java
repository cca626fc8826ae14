package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.val;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes memberships; a body has joined while somebody decides in it. */
@Component
class Granting {

    private final DSLContext sql;
    private final AccountStore accounts;
    private final AccountWrites writes;
    private final Today today;
    private final Audit audit;
    private final Joined joined;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Reach reach;
    private final LastSupervisor lastSupervisor;

    Granting(
            DSLContext sql,
            AccountStore accounts,
            AccountWrites writes,
            Today today,
            Audit audit,
            Joined joined,
            InstantSource clock,
            ApplicationEventPublisher events,
            Reach reach,
            LastSupervisor lastSupervisor) {
        this.sql = sql;
        this.accounts = accounts;
        this.writes = writes;
        this.today = today;
        this.audit = audit;
        this.joined = joined;
        this.clock = clock;
        this.events = events;
        this.reach = reach;
        this.lastSupervisor = lastSupervisor;
    }

    @Transactional
    Outcome<Account> grant(@Nullable Official by, int id, Membership membership, @Nullable String reason) {
        if (!reach.mayGrant(by, membership) || !reach.sees(by, standing(id))) {
            return Outcome.refused("accounts.refusal.forbidden");
        }
        Optional<Refusal> wrong = check(membership);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        lock(id);
        boolean held = accounts.find(id).orElseThrow().memberships().stream()
                .map(HeldMembership::membership)
                .anyMatch(one -> one.role() == membership.role()
                        && one.bodyId() == membership.bodyId()
                        && java.util.Objects.equals(one.serviceId(), membership.serviceId()));
        if (held) return Outcome.refused("accounts.refusal.held");
        add(by, id, membership, today.get(), reason);
        return Outcome.done(accounts.find(id).orElseThrow());
    }

    /** Ends a membership with the day before, so that nothing of it is left at the next request. */
    @Transactional
    Outcome<Account> revoke(@Nullable Official by, int id, int membershipId, Departure how) {
        if (!reach.sees(by, standing(id))) return Outcome.refused("accounts.refusal.forbidden");
        lock(id);
        Account account = accounts.find(id).orElseThrow();
        Optional<HeldMembership> held = accounts.listStanding(id).stream()
                .filter(m -> m.id() == membershipId && isNotOver(m))
                .findFirst();
        if (held.isEmpty()) return Outcome.done(account);
        Membership membership = held.get().membership();
        if (!reach.mayGrant(by, membership)) return Outcome.refused("accounts.refusal.forbidden");
        if (membership.role() == Role.ADMIN && by != null && by.id() == id) {
            return Outcome.refused("accounts.refusal.self");
        }
        if (account.active() && !held.get().since().isAfter(today.get())) {
            Optional<Refusal> wrong = lastSupervisor.check(by, id, List.of(membership), how);
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
            promote(by, membership, how, id);
        }
        writes.end(membershipId, today.get().minusDays(1));
        audit.add(
                by == null ? null : by.id(),
                "membership.revoked",
                Provisioning.subject(id),
                membership.describe(),
                how.reason());
        if (membership.role().decides()) tellDirectory(membership.bodyId());
        return Outcome.done(accounts.find(id).orElseThrow());
    }

    /** Makes the one who is named the supervisor of a body that would have none. */
    void promote(@Nullable Official by, Membership ending, Departure how, int leaving) {
        Integer successor = how.successor();
        if (successor == null
                || lastSupervisor.listLeft(leaving, List.of(ending)).isEmpty()) return;
        add(by, successor, Membership.of(Role.SUPERVISOR, ending.bodyId()), today.get(), how.reason());
    }

    void add(@Nullable Official by, int id, Membership membership, LocalDate since, @Nullable String reason) {
        writes.grant(id, membership, since);
        audit.add(
                by == null ? null : by.id(),
                "membership.granted",
                Provisioning.subject(id),
                membership.describe(),
                reason);
        if (membership.role().decides()) tellDirectory(membership.bodyId());
    }

    List<Membership> standing(int id) {
        return accounts.listStanding(id).stream()
                .map(HeldMembership::membership)
                .toList();
    }

    private boolean isNotOver(HeldMembership held) {
        return held.until() == null || !held.until().isBefore(today.get());
    }

    /** Tells the directory whether somebody decides in a body; two changes in one body wait for each other. */
    void tellDirectory(int body) {
        sql.execute("select pg_advisory_xact_lock(hashtext('accounts.body'), {0})", val(body));
        if (accounts.countUsers(body) > 0) {
            joined.markJoined(body, clock.instant());
            return;
        }
        joined.markLeft(body);
        events.publishEvent(new BodyLeft(body));
    }

    /** The same for a day that has come: nothing is told twice of a body that stays as it is. */
    void turn(int body) {
        boolean decides = accounts.countUsers(body) > 0;
        if (decides != joined.isJoined(body)) tellDirectory(body);
    }

    void tellDirectory(Account account) {
        account.memberships().stream()
                .map(HeldMembership::membership)
                .filter(membership -> membership.role().decides())
                .mapToInt(Membership::bodyId)
                .distinct()
                .sorted()
                .forEach(this::tellDirectory);
    }

    static Optional<Refusal> check(Membership membership) {
        if (membership.role() == Role.AGENT && membership.serviceId() == null) {
            return Optional.of(new Refusal("accounts.refusal.service"));
        }
        if (membership.deputy() && !membership.role().decides()) {
            return Optional.of(new Refusal("accounts.refusal.deputy"));
        }
        if (membership.role().isNational() && membership.bodyId() != Bodies.NATIONAL_DESK) {
            return Optional.of(new Refusal("accounts.refusal.national"));
        }
        if (membership.role() != Role.AGENT && membership.serviceId() != null) {
            throw new IllegalArgumentException("only agents belong to a service");
        }
        return Optional.empty();
    }

    private void lock(int id) {
        sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .forUpdate()
                .fetch();
    }
}
