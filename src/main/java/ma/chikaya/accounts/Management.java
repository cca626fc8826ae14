package ma.chikaya.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.AuditLine;
import org.springframework.stereotype.Component;

/** What an official who manages accounts may see of them and do with them. */
@Component
public class Management {

    private static final List<String> HISTORY = List.of("account.", "membership.", "invitation.", "second-factor.");
    private static final int MOST_LINES = 100;

    private final AccountStore accounts;
    private final AccountSearch search;
    private final LastSupervisor lastSupervisor;
    private final Reach reach;
    private final Audit audit;

    Management(AccountStore accounts, AccountSearch search, LastSupervisor lastSupervisor, Reach reach, Audit audit) {
        this.accounts = accounts;
        this.search = search;
        this.lastSupervisor = lastSupervisor;
        this.reach = reach;
        this.audit = audit;
    }

    /** Whether he manages any accounts. */
    public boolean isOffered(Official by) {
        return reach.isCentre(by) || by.has(Role.SUPERVISOR);
    }

    /** Whether every body is his to manage. */
    public boolean isCentre(Official by) {
        return reach.isCentre(by);
    }

    /** The bodies he manages; ask {@link #isCentre} first, who manages all. */
    public Set<Integer> bodiesOf(Official by) {
        return reach.bodiesOf(by);
    }

    public boolean covers(Official by, int body) {
        return reach.covers(by, body);
    }

    /** The roles he may give. */
    public List<Role> rolesOf(Official by) {
        return Stream.of(Role.values())
                .filter(role -> reach.isCentre(by) || role.isLocal())
                .toList();
    }

    /** The account, where he may see it. */
    public Optional<Account> find(Official by, int account) {
        return accounts.find(account).filter(found -> reach.sees(by, memberships(account)));
    }

    /** Whether he may change who it is, close it and let its owner in anew. */
    public boolean managesAll(Official by, int account) {
        return reach.managesAll(by, memberships(account));
    }

    public boolean mayGrant(Official by, Membership membership) {
        return reach.mayGrant(by, membership);
    }

    /** The accounts he manages. */
    public AccountPage list(Official by, AccountFilter filter) {
        if (reach.isCentre(by)) return search.list(filter);
        return search.list(new AccountFilter(
                filter.words(),
                filter.bodyId(),
                filter.active(),
                filter.use(),
                reach.bodiesOf(by),
                filter.batch(),
                filter.before(),
                filter.limit()));
    }

    /** The memberships in force and to come; where there are none, the last ones. */
    public List<HeldMembership> listStanding(int account) {
        return accounts.listStanding(account);
    }

    /** The bodies that would have no supervisor left without these memberships of an account. */
    public List<Integer> listLeft(Account account, Collection<Membership> ending) {
        return account.active() ? lastSupervisor.listLeft(account.id(), ending) : List.of();
    }

    /** Whether he manages a body from above, and so may say that his own takes over. */
    public boolean isAbove(Official by, int body) {
        return reach.isAbove(by, body);
    }

    /** What happened to an account, the newest first. */
    public List<AuditLine> history(int account) {
        return audit.list(Provisioning.subject(account), HISTORY, MOST_LINES);
    }

    private List<Membership> memberships(int account) {
        return accounts.listStanding(account).stream()
                .map(HeldMembership::membership)
                .toList();
    }
}
