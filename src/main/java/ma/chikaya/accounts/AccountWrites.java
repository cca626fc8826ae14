package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static ma.chikaya.accounts.db.Tables.MEMBERSHIP;
import static ma.chikaya.accounts.db.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.text.SearchText;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AccountWrites {

    private final DSLContext sql;

    AccountWrites(DSLContext sql) {
        this.sql = sql;
    }

    int insert(String email, LocalText name, Language language, @Nullable String hash, boolean temporary, Instant at) {
        return Objects.requireNonNull(sql.insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.NAME_AR, name.ar())
                .set(ACCOUNT.NAME_FR, name.fr())
                .set(ACCOUNT.LANGUAGE, language.tag())
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.PASSWORD_TEMPORARY, temporary)
                .set(ACCOUNT.CREATED_AT, at)
                .set(ACCOUNT.ACTIVATED_AT, hash == null || temporary ? null : at)
                .set(ACCOUNT.WORDS, words(email, name))
                .returning(ACCOUNT.ID)
                .fetchOne(ACCOUNT.ID));
    }

    /** False where another changed the account since this version was read. */
    boolean describe(int id, int version, String email, LocalText name) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .set(ACCOUNT.EMAIL, email)
                        .set(ACCOUNT.NAME_AR, name.ar())
                        .set(ACCOUNT.NAME_FR, name.fr())
                        .set(ACCOUNT.WORDS, words(email, name))
                        .where(ACCOUNT.ID.eq(id), ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void setLanguage(int id, Language language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.tag())
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void setActive(int id, boolean active) {
        sql.update(ACCOUNT).set(ACCOUNT.ACTIVE, active).where(ACCOUNT.ID.eq(id)).execute();
    }

    void setPassword(int id, String hash, boolean temporary, Instant at) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.PASSWORD_TEMPORARY, temporary)
                .set(
                        ACCOUNT.ACTIVATED_AT,
                        temporary ? ACCOUNT.ACTIVATED_AT : DSL.coalesce(ACCOUNT.ACTIVATED_AT, DSL.val(at)))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    Optional<String> findHash(int id) {
        return sql.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }

    /** Takes the password and the second factor away: nobody signs in until its owner uses a new code. */
    void empty(int id) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, (String) null)
                .set(ACCOUNT.PASSWORD_TEMPORARY, false)
                .set(ACCOUNT.TOTP_SALT, (String) null)
                .set(ACCOUNT.TOTP_SINCE, (Instant) null)
                .where(ACCOUNT.ID.eq(id))
                .execute();
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(id)).execute();
    }

    void noteSignIn(int id, Instant at) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LAST_SIGN_IN, at)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void grant(int id, Membership membership, LocalDate since) {
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, id)
                .set(MEMBERSHIP.BODY_ID, membership.bodyId())
                .set(MEMBERSHIP.SERVICE_ID, membership.serviceId())
                .set(MEMBERSHIP.ROLE, membership.role().name())
                .set(MEMBERSHIP.DEPUTY, membership.deputy())
                .set(MEMBERSHIP.SINCE, since)
                .execute();
    }

    void end(int membershipId, LocalDate lastDay) {
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.UNTIL, lastDay)
                .where(MEMBERSHIP.ID.eq(membershipId))
                .execute();
    }

    static String[] words(String email, LocalText name) {
        return Stream.of(name.ar(), name.fr(), email.replace('@', ' '))
                .flatMap(text -> SearchText.words(text).stream())
                .distinct()
                .toArray(String[]::new);
    }
}
