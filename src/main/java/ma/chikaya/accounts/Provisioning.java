package ma.chikaya.accounts;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, opens and closes accounts; every act leaves a line in the journal. */
@Component
class Provisioning {

    private static final int LONGEST_NAME = 120;

    private final AccountStore accounts;
    private final AccountWrites writes;
    private final Granting granting;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final InstantSource clock;

    Provisioning(
            AccountStore accounts,
            AccountWrites writes,
            Granting granting,
            Passwords passwords,
            Sessions sessions,
            Audit audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.writes = writes;
        this.granting = granting;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Created> create(@Nullable Official by, NewOfficial wanted) {
        if (!mayManage(by)) return Outcome.refused("accounts.refusal.forbidden");
        Outcome<String> email = freeAddress(wanted.email(), null);
        if (email instanceof Outcome.Refused<String>(var refusal)) return Outcome.refused(refusal);
        Outcome<LocalText> name = name(wanted.name());
        if (name instanceof Outcome.Refused<LocalText>(var refusal)) return Outcome.refused(refusal);
        String given = wanted.password();
        String password = given == null ? passwords.generate() : given;
        Outcome<String> strong = passwords.check(password, email.get());
        if (strong instanceof Outcome.Refused<String>(var refusal)) return Outcome.refused(refusal);
        for (Membership membership : wanted.memberships()) {
            var wrong = Granting.check(membership);
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
        }
        String hash = passwords.hash(password);
        int id = writes.insert(email.get(), name.get(), wanted.language(), hash, given == null, clock.instant());
        audit.add(idOf(by), "account.created", subject(id), null);
        for (Membership membership : wanted.memberships()) granting.add(by, id, membership);
        return Outcome.done(new Created(get(id).official(), given == null ? password : null));
    }

    @Transactional
    Outcome<Account> describe(Official by, int id, String email, LocalText wanted) {
        if (!mayManage(by)) return Outcome.refused("accounts.refusal.forbidden");
        Outcome<String> address = freeAddress(email, id);
        if (address instanceof Outcome.Refused<String>(var refusal)) return Outcome.refused(refusal);
        Outcome<LocalText> name = name(wanted);
        if (name instanceof Outcome.Refused<LocalText>(var refusal)) return Outcome.refused(refusal);
        writes.describe(id, address.get(), name.get());
        audit.add(by.id(), "account.described", subject(id), null);
        return Outcome.done(get(id));
    }

    /** Closes an account at once: its next request finds nobody signed in. */
    @Transactional
    Outcome<Account> deactivate(Official by, int id) {
        if (!mayManage(by)) return Outcome.refused("accounts.refusal.forbidden");
        if (by.id() == id) return Outcome.refused("accounts.refusal.self");
        if (get(id).active()) {
            writes.setActive(id, false);
            audit.add(by.id(), "account.deactivated", subject(id), null);
            sessions.endAll(id);
            granting.tellDirectory(get(id));
        }
        return Outcome.done(get(id));
    }

    @Transactional
    Outcome<Account> reactivate(Official by, int id) {
        if (!mayManage(by)) return Outcome.refused("accounts.refusal.forbidden");
        if (!get(id).active()) {
            writes.setActive(id, true);
            audit.add(by.id(), "account.reactivated", subject(id), null);
            granting.tellDirectory(get(id));
        }
        return Outcome.done(get(id));
    }

    /** Gives an account a temporary password, shown once, and ends its sessions. */
    @Transactional
    Outcome<String> resetPassword(Official by, int id) {
        if (!mayManage(by)) return Outcome.refused("accounts.refusal.forbidden");
        if (by.id() == id) return Outcome.refused("accounts.refusal.self");
        String password = passwords.generate();
        writes.setPassword(id, passwords.hash(password), true);
        audit.add(by.id(), "account.password-reset", subject(id), null);
        sessions.endAll(id);
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
        writes.setPassword(id, passwords.hash(wanted), false);
        audit.add(id, "account.password-changed", subject(id), null);
        sessions.endAllBut(id, keptSession);
        return Outcome.done(get(id));
    }

    void setLanguage(int id, Language language) {
        writes.setLanguage(id, language);
    }

    /** For now only national administrators manage accounts; the installation itself, named by null, always may. */
    static boolean mayManage(@Nullable Official by) {
        return by == null || by.has(Role.ADMIN);
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

    private Outcome<String> freeAddress(String typed, @Nullable Integer owner) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        if (!email.matches("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}.]{2,}")
                || email.length() > 254) {
            return Outcome.refused("accounts.refusal.email");
        }
        Optional<Integer> holder = accounts.findIdOf(email);
        return holder.isPresent() && !holder.get().equals(owner)
                ? Outcome.refused("accounts.refusal.email-taken")
                : Outcome.done(email);
    }

    private static Outcome<LocalText> name(LocalText typed) {
        LocalText name = new LocalText(CleanText.cleanLine(typed.ar()), CleanText.cleanLine(typed.fr()));
        if (name.ar().isEmpty()) return Outcome.refused("accounts.refusal.name-ar");
        if (name.fr().isEmpty()) return Outcome.refused("accounts.refusal.name-fr");
        return name.ar().length() > LONGEST_NAME || name.fr().length() > LONGEST_NAME
                ? Outcome.refused("accounts.refusal.name-long")
                : Outcome.done(name);
    }
}
