package ma.chikaya.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officials: who they are, what they may do today, who stands in for them. Nothing is kept in memory: a right
 * taken away is gone at the next question. What manages accounts needs an administrator; {@code by} is null where the
 * installation itself acts.
 */
@Component
public class Officials {

    private final AccountStore accounts;
    private final AccountSearch search;
    private final Provisioning provisioning;
    private final Granting granting;
    private final Absences absences;
    private final StandIns standIns;
    private final Today today;

    Officials(
            AccountStore accounts,
            AccountSearch search,
            Provisioning provisioning,
            Granting granting,
            Absences absences,
            StandIns standIns,
            Today today) {
        this.accounts = accounts;
        this.search = search;
        this.provisioning = provisioning;
        this.granting = granting;
        this.absences = absences;
        this.standIns = standIns;
        this.today = today;
    }

    /** Throws where there is no such account; one that is not active has a name and no membership. */
    public Official get(int id) {
        return getAccount(id).official();
    }

    public Account getAccount(int id) {
        return findAccount(id).orElseThrow(() -> new NoSuchElementException("no account " + id));
    }

    public Optional<Account> findAccount(int id) {
        return accounts.find(id);
    }

    /** By address, in any letter case. */
    public Optional<Official> find(String email) {
        return accounts.find(email.strip().toLowerCase(java.util.Locale.ROOT)).map(Account::official);
    }

    /** The active officials with any role in a body. */
    public List<Official> listOf(int bodyId) {
        return accounts.listOf(bodyId, null).stream().map(Account::official).toList();
    }

    public List<Official> listOf(int bodyId, Role role) {
        return accounts.listOf(bodyId, role).stream().map(Account::official).toList();
    }

    /** Names by id, of accounts that are not active too; unknown ids are left out. */
    public Map<Integer, LocalText> findNames(Collection<Integer> ids) {
        return ids.isEmpty() ? Map.of() : accounts.findNames(ids);
    }

    public AccountPage list(AccountFilter filter) {
        return search.list(filter);
    }

    /** Who comes to the desks of these bodies, in one question; a body without accounts is left out. */
    public Map<Integer, Presence> presenceIn(Collection<Integer> bodies) {
        return accounts.presence(bodies);
    }

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** Whether a body has one active official who decides (handler, supervisor, triage), and so no second reader. */
    public boolean isAloneIn(int bodyId) {
        return accounts.countUsers(bodyId) == 1;
    }

    public boolean isAbsent(int account, LocalDate day) {
        return standIns.isAbsent(account, day);
    }

    /**
     * Who may approve in a body: its supervisors that are there; where all are away, the deputies they chose, else the
     * standing deputies; empty where there is nobody.
     */
    public List<Integer> approversOf(int bodyId, LocalDate day) {
        return standIns.approversOf(bodyId, day);
    }

    /** The standing deputies of a body that are there. */
    public List<Integer> deputiesOf(int bodyId, LocalDate day) {
        return standIns.deputiesOf(bodyId, day);
    }

    /** The deputy an official chose for an absence that covers the day, else the standing deputy of his body. */
    public Optional<Integer> standInFor(int account, LocalDate day) {
        return standIns.standInFor(account, day);
    }

    /** Absences of an official that are not over. */
    public List<Absence> listAbsences(int account) {
        return absences.listFrom(account, today.get());
    }

    public Outcome<Absence> addAbsence(int account, LocalDate first, LocalDate last, @Nullable Integer deputy) {
        return absences.add(account, first, last, deputy);
    }

    public void removeAbsence(int account, int absence) {
        absences.remove(account, absence);
    }

    public Outcome<Created> create(@Nullable Official by, NewOfficial wanted) {
        return provisioning.create(by, wanted, null);
    }

    public Outcome<Created> create(@Nullable Official by, NewOfficial wanted, @Nullable String reason) {
        return provisioning.create(by, wanted, reason);
    }

    /** An account without a password: a code is handed to its owner, see {@link Invitations}. */
    public Outcome<Account> invite(@Nullable Official by, NewOfficial wanted, @Nullable String reason) {
        return provisioning.invite(by, wanted, reason);
    }

    /** Refused where another changed the account since this version was read. */
    public Outcome<Account> describe(Official by, int account, int version, String email, LocalText name) {
        return provisioning.describe(by, account, version, email, name);
    }

    public Outcome<Account> deactivate(Official by, int account) {
        return provisioning.deactivate(by, account, Departure.because(""));
    }

    public Outcome<Account> deactivate(Official by, int account, Departure how) {
        return provisioning.deactivate(by, account, how);
    }

    public Outcome<Account> reactivate(Official by, int account) {
        return provisioning.reactivate(by, account, null);
    }

    public Outcome<Account> reactivate(Official by, int account, @Nullable String reason) {
        return provisioning.reactivate(by, account, reason);
    }

    public Outcome<String> resetPassword(Official by, int account) {
        return provisioning.resetPassword(by, account, null);
    }

    /** A temporary password, to be handed over once; every session of the account ends, its second factor too. */
    public Outcome<String> resetPassword(Official by, int account, @Nullable String reason) {
        return provisioning.resetPassword(by, account, reason);
    }

    public Outcome<Account> grant(@Nullable Official by, int account, Membership membership) {
        return granting.grant(by, account, membership, null);
    }

    public Outcome<Account> grant(@Nullable Official by, int account, Membership membership, @Nullable String reason) {
        return granting.grant(by, account, membership, reason);
    }

    public Outcome<Account> revoke(@Nullable Official by, int account, int membership) {
        return granting.revoke(by, account, membership, Departure.because(""));
    }

    public Outcome<Account> revoke(@Nullable Official by, int account, int membership, Departure how) {
        return granting.revoke(by, account, membership, how);
    }

    /** Changes one's own password; the account's other sessions end. */
    public Outcome<Account> changePassword(int account, String old, String wanted, @Nullable String keptSession) {
        return provisioning.changePassword(account, old, wanted, keptSession);
    }

    public void setLanguage(int account, Language language) {
        provisioning.setLanguage(account, language);
    }
}
