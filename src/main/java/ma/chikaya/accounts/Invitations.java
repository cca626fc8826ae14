package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static ma.chikaya.accounts.db.Tables.INVITATION;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.chikaya.channels.Outbox;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands accounts over: a one-time code for each, by e-mail or on a sealed letter, with which its owner chooses his
 * password. A new code voids the one before; for an account already in use it also takes the password and the second
 * factor away. Codes are kept as keyed hashes.
 */
@Component
public class Invitations {

    private final DSLContext sql;
    private final AccountStore accounts;
    private final AccountWrites writes;
    private final Granting granting;
    private final Reach reach;
    private final Passwords passwords;
    private final Sessions sessions;
    private final InvitationMail mail;
    private final Outbox outbox;
    private final Secrets secrets;
    private final Audit audit;
    private final InstantSource clock;
    private final int days;

    Invitations(
            DSLContext sql,
            AccountStore accounts,
            AccountWrites writes,
            Granting granting,
            Reach reach,
            Passwords passwords,
            Sessions sessions,
            InvitationMail mail,
            Outbox outbox,
            Secrets secrets,
            Audit audit,
            InstantSource clock,
            @Value("${chikaya.invitation-days:14}") int days) {
        this.sql = sql;
        this.accounts = accounts;
        this.writes = writes;
        this.granting = granting;
        this.reach = reach;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mail = mail;
        this.outbox = outbox;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        this.days = days;
    }

    /** Whether codes can be sent by e-mail. */
    public boolean canMail() {
        return outbox.isOpen();
    }

    /** Codes for these accounts, all of them or none; of one that is closed or not his to manage it says so. */
    @Transactional
    public Outcome<List<SealedCode>> issue(
            @Nullable Official by, Collection<Integer> ids, InvitationWay way, @Nullable String reason) {
        if (way == InvitationWay.MAIL && !canMail()) return Outcome.refused("accounts.invitation.no-mail");
        List<SealedCode> codes = new ArrayList<>();
        for (int id : ids) {
            if (by != null && by.id() == id) return Outcome.refused("accounts.refusal.self");
            if (!reach.managesAll(by, granting.standing(id))) return Outcome.refused("accounts.refusal.forbidden");
            Account account = accounts.find(id).orElseThrow();
            if (!account.active()) return Outcome.refused("accounts.invitation.closed");
            codes.add(issue(by, account, way, reason));
        }
        if (way == InvitationWay.MAIL) codes.forEach(mail::send);
        return Outcome.done(codes);
    }

    private SealedCode issue(@Nullable Official by, Account account, InvitationWay way, @Nullable String reason) {
        Instant now = clock.instant();
        int id = account.id();
        if (account.hasPassword()) {
            writes.empty(id);
            sessions.endAll(id);
            granting.tellDirectory(account);
        }
        sql.update(INVITATION)
                .set(INVITATION.REPLACED_AT, now)
                .where(INVITATION.ACCOUNT_ID.eq(id), INVITATION.USED_AT.isNull(), INVITATION.REPLACED_AT.isNull())
                .execute();
        String code = passwords.generate();
        LocalDate lastDay = LegalTime.dayOf(now).plusDays(days);
        sql.insertInto(INVITATION)
                .set(INVITATION.ACCOUNT_ID, id)
                .set(INVITATION.CODE_HASH, hash(code))
                .set(INVITATION.WAY, way.name())
                .set(INVITATION.ISSUED_AT, now)
                .set(
                        INVITATION.EXPIRES_AT,
                        lastDay.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant())
                .execute();
        audit.add(
                by == null ? null : by.id(),
                account.hasPassword() ? "account.reset" : "invitation.issued",
                Provisioning.subject(id),
                way.name(),
                reason);
        return new SealedCode(account, code, lastDay);
    }

    /**
     * The owner's first sign-in: his address and code set the password he chooses. What is wrong with a code is told
     * only to whoever typed it together with the address it was made for.
     */
    @Transactional
    Outcome<Account> use(String email, String code, String password) {
        var found = sql.select(
                        INVITATION.ID,
                        INVITATION.ACCOUNT_ID,
                        INVITATION.EXPIRES_AT,
                        INVITATION.USED_AT,
                        INVITATION.REPLACED_AT)
                .from(INVITATION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(INVITATION.ACCOUNT_ID))
                .where(
                        INVITATION.CODE_HASH.eq(hash(code)),
                        ACCOUNT.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)),
                        ACCOUNT.ACTIVE.isTrue())
                .forUpdate()
                .fetchOne();
        if (found == null) return Outcome.refused("accounts.invitation.wrong");
        if (found.value4() != null) return Outcome.refused("accounts.invitation.used");
        if (found.value5() != null) return Outcome.refused("accounts.invitation.replaced");
        Instant now = clock.instant();
        if (!now.isBefore(found.value3())) {
            LocalDate lastDay = LegalTime.dayOf(found.value3()).minusDays(1);
            return Outcome.refused(new Refusal("accounts.invitation.late", Map.of("day", lastDay)));
        }
        int id = found.value2();
        Account account = accounts.find(id).orElseThrow();
        Outcome<String> strong = passwords.check(password, account.email());
        if (strong instanceof Outcome.Refused<String>(var refusal)) return Outcome.refused(refusal);
        writes.setPassword(id, passwords.hash(password), false, now);
        sql.update(INVITATION)
                .set(INVITATION.USED_AT, now)
                .where(INVITATION.ID.eq(found.value1()))
                .execute();
        audit.add(id, "account.activated", Provisioning.subject(id), null);
        granting.tellDirectory(account);
        return Outcome.done(accounts.find(id).orElseThrow());
    }

    /** Spaces, dashes and capitals do not matter: the code is typed from paper. */
    private String hash(String code) {
        return secrets.token("invitation", code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
