package ma.chikaya.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, opens and closes accounts; every act leaves a line in the journal, with its reason. */
@Component
class Provisioning {

    private final AccountStore accounts;
    private final AccountWrites writes;
    private final AccountData data;
    private final Granting granting;
    private final LastSupervisor lastSupervisor;
    private final Reach reach;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Today today;
    private final Audit audit;
    private final InstantSource clock;

    Provisioning(
            AccountStore accounts,
            AccountWrites writes,
            AccountData data,
            Granting granting,
            LastSupervisor lastSupervisor,
            Reach reach,
            Passwords passwords,
            Sessions sessions,
            Today today,
            Audit audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.writes = writes;
        this.data = data;
        this.granting = granting;
        this.lastSupervisor = lastSupervisor;
        this.reach = reach;
        this.passwords = passwords;
        this.sessions = sessions;
        this.today = today;
        this.audit = audit;
        this.clock = clock;
    }

    /** With the password its owner chose, else with a temporary one. */
    @Transactional
    Outcome<Created> create(@Nullable Official by, NewOfficial wanted, @Nullable String reason) {
        String given = wanted.password();
        String password = given == null ? passwords.generate() : given;
        return check(by, wanted)
                .fold(
                        email -> {
                            Outcome<String> strong = passwords.check(password, email);
                            if (strong instanceof Outcome.Refused<String>(var refusal)) return Outcome.refused(refusal);
                            int id = insert(by, wanted, email, passwords.hash(password), given == null, reason);
                            return Outcome.done(new Created(get(id).official(), given == null ? password : null));
                        },
                        Outcome::refused);
    }

    /** Without a password: its owner chooses it with the code he is handed. */
    @Transactional
    Outcome<Account> invite(@Nullable Official by, NewOfficial wanted, @Nullable String reason) {
        return check(by, wanted)
                .fold(email -> Outcome.done(get(insert(by, wanted, email, null, false, reason))), Outcome::refused);
    }

    private Outcome<String> check(@Nullable Official by, NewOfficial wanted) {
        boolean mayAll = reach.isCentre(by)
                || (!wanted.memberships().isEmpty()
                        && wanted.memberships().stream().allMatch(one -> reach.mayGrant(by, one)));
        if (!mayAll) return Outcome.refused("accounts.refusal.forbidden");
        Outcome<String> email = data.freeAddress(wanted.email(), null);
        if (email instanceof Outcome.Refused<String>) return email;
        if (AccountData.name(wanted.name()) instanceof Outcome.Refused<LocalText>(var refusal)) {
            return Outcome.refused(refusal);
        }
        for (Membership membership : wanted.memberships()) {
            Optional<Refusal> wrong = Granting.check(membership);
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
        }
        return email;
    }

    private int insert(
            @Nullable Official by,
            NewOfficial wanted,
            String email,
            @Nullable String hash,
            boolean temporary,
            @Nullable String reason) {
        LocalText name = AccountData.name(wanted.name()).get();
        int id = writes.insert(email, name, wanted.language(), hash, temporary, clock.instant());
        audit.add(idOf(by), "account.created", subject(id), null, reason);
        for (Membership membership : wanted.memberships()) granting.add(by, id, membership, today.get(), reason);
        return id;
    }

    @Transactional
    Outcome<Account> describe(Official by, int id, int version, String email, LocalText wanted) {
        if (!managesAll(by, id)) return Outcome.refused("accounts.refusal.forbidden");
        Outcome<String> address = data.freeAddress(email, id);
        if (address instanceof Outcome.Refused<String>(var refusal)) return Outcome.refused(refusal);
        Outcome<LocalText> name = AccountData.name(wanted);
        if (name instanceof Outcome.Refused<LocalText>(var refusal)) return Outcome.refused(refusal);
        if (!writes.describe(id, version, address.get(), name.get())) {
            return Outcome.refused("accounts.refusal.changed-meanwhile");
        }
        audit.add(by.id(), "account.described", subject(id), null);
        return Outcome.done(get(id));
    }

    /** Closes an account at once: its next request finds nobody signed in. */
    @Transactional
    Outcome<Account> deactivate(Official by, int id, Departure how) {
        if (!managesAll(by, id)) return Outcome.refused("accounts.refusal.forbidden");
        if (by.id() == id) return Outcome.refused("accounts.refusal.self");
        Account account = get(id);
        if (!account.active()) return Outcome.done(account);
        List<Membership> held =
                account.memberships().stream().map(HeldMembership::membership).toList();
        Optional<Refusal> wrong = lastSupervisor.check(by, id, held, how);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        held.stream()
                .filter(one -> one.role() == Role.SUPERVISOR && !one.deputy())
                .forEach(one -> granting.promote(by, one, how, id));
        writes.setActive(id, false);
        audit.add(by.id(), "account.deactivated", subject(id), null, how.reason());
        sessions.endAll(id);
        granting.tellDirectory(get(id));
        return Outcome.done(get(id));
    }

    @Transactional
    Outcome<Account> reactivate(Official by, int id, @Nullable String reason) {
        if (!managesAll(by, id)) return Outcome.refused("accounts.refusal.forbidden");
        if (!get(id).active()) {
            writes.setActive(id, true);
            audit.add(by.id(), "account.reactivated", subject(id), null, reason);
            granting.tellDirectory(get(id));
        }
        return Outcome.done(get(id));
    }

    /** Gives an account a temporary password, shown once, and ends its sessions; its second factor must be set anew. */
    @Transactional
    Outcome<String> resetPassword(Official by, int id, @Nullable String reason) {
        if (!managesAll(by, id)) return Outcome.refused("accounts.refusal.forbidden");
        if (by.id() == id) return Outcome.refused("accounts.refusal.self");
        String password = passwords.generate();
        writes.empty(id);
        writes.setPassword(id, passwords.hash(password), true, clock.instant());
        audit.add(by.id(), "account.password-reset", subject(id), null, reason);
        sessions.endAll(id);
        granting.tellDirectory(get(id));
        return Outcome.done(password);
    }

    /** Changes one's own password; the other sessions of the account end. */
    @Transactional
    Outcome<Account> changePassword(int id, String old, String wanted, @Nullable String keptSession) {
        Account account = get(id);
        if (!passwords.fits(old, writes.findHash(id).orElse(null))) {
            return Outcome.refused("accounts.password.old-wrong");
        }
        Outcome<String> strong = passwords.check(wanted, account.email());
        if (strong instanceof Outcome.Refused<String>(var refusal)) return Outcome.refused(refusal);
        if (wanted.equals(old)) return Outcome.refused("accounts.password.same");
        writes.setPassword(id, passwords.hash(wanted), false, clock.instant());
        audit.add(id, "account.password-changed", subject(id), null);
        sessions.endAllBut(id, keptSession);
        return Outcome.done(get(id));
    }

    void setLanguage(int id, Language language) {
        writes.setLanguage(id, language);
    }

    boolean managesAll(@Nullable Official by, int id) {
        return reach.managesAll(by, granting.standing(id));
    }

    static String subject(int id) {
        return "account:" + id;
    }

    private Account get(int id) {
        return accounts.find(id).orElseThrow();
    }

    private static @Nullable Integer idOf(@Nullable Official by) {
        return by == null ? null : by.id();
    }
}
