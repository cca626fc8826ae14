package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static ma.chikaya.accounts.db.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a body from losing its last supervisor: another is named in the same act, or the body above takes over. */
@Component
class LastSupervisor {

    private final DSLContext sql;
    private final AccountStore accounts;
    private final Reach reach;
    private final Audit audit;

    LastSupervisor(DSLContext sql, AccountStore accounts, Reach reach, Audit audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.reach = reach;
        this.audit = audit;
    }

    /** The bodies that would be left without a supervisor. Two departures in one body wait for each other. */
    List<Integer> listLeft(int leaving, Collection<Membership> ending) {
        return ending.stream()
                .filter(one -> one.role() == Role.SUPERVISOR && !one.deputy())
                .map(Membership::bodyId)
                .distinct()
                .sorted()
                .filter(body -> !hasAnother(body, leaving))
                .toList();
    }

    /** Whether the departure may be; where it may not, what is missing. */
    Optional<Refusal> check(@Nullable Official by, int leaving, Collection<Membership> ending, Departure how) {
        ending.stream()
                .map(Membership::bodyId)
                .distinct()
                .sorted()
                .forEach(body ->
                        sql.execute("select pg_advisory_xact_lock(hashtext('accounts.supervisor'), {0})", val(body)));
        if (by == null) return Optional.empty();
        for (int body : listLeft(leaving, ending)) {
            if (how.takenOver()) {
                if (!reach.isAbove(by, body)) return Optional.of(new Refusal("accounts.refusal.take-over"));
                audit.add(by.id(), "body.taken-over", "body:" + body, null, how.reason());
            } else if (how.successor() == null) {
                return Optional.of(new Refusal("accounts.refusal.last-supervisor"));
            } else if (!maySucceed(how.successor(), leaving, body)) {
                return Optional.of(new Refusal("accounts.refusal.successor"));
            }
        }
        return Optional.empty();
    }

    private boolean maySucceed(int successor, int leaving, int body) {
        return successor != leaving
                && accounts.find(successor)
                        .filter(Account::active)
                        .filter(account -> account.memberships().stream()
                                .anyMatch(held -> held.membership().bodyId() == body))
                        .isPresent();
    }

    private boolean hasAnother(int body, int leaving) {
        return sql.fetchExists(sql.selectOne()
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        MEMBERSHIP.BODY_ID.eq(body),
                        MEMBERSHIP.ROLE.eq(Role.SUPERVISOR.name()),
                        MEMBERSHIP.DEPUTY.isFalse(),
                        ACCOUNT.ID.ne(leaving),
                        ACCOUNT.ACTIVE.isTrue(),
                        accounts.inForce()));
    }
}
