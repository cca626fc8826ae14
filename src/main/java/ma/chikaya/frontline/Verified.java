package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.CODE;
import static ma.chikaya.frontline.db.Tables.VERIFIED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Opened;
import ma.chikaya.frontline.db.tables.records.CodeRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What was shown in a call to be the caller's, and the codes on their way to show it. */
@Component
class Verified {

    private static final int TRIES = 3;

    /** No digest: nothing that is typed is equal to it. */
    private static final String NOBODYS = "";

    private final DSLContext sql;

    Verified(DSLContext sql) {
        this.sql = sql;
    }

    /** @param bodyTold whether he named the body aloud; once said it stays said */
    void keep(Call call, Opened opened, int official, String way, boolean bodyTold, Instant at) {
        sql.insertInto(VERIFIED)
                .set(VERIFIED.CALL_ID, call.id())
                .set(VERIFIED.SUBMISSION_ID, opened.id())
                .set(VERIFIED.OFFICIAL_ID, official)
                .set(VERIFIED.AT, at)
                .set(VERIFIED.WAY, way)
                .set(VERIFIED.HELPER, opened.helper())
                .set(VERIFIED.WHOLE, opened.whole())
                .set(VERIFIED.BODY_TOLD, bodyTold)
                .onConflict(VERIFIED.CALL_ID, VERIFIED.SUBMISSION_ID)
                .doUpdate()
                .set(VERIFIED.AT, at)
                .set(VERIFIED.WAY, way)
                .set(VERIFIED.HELPER, opened.helper())
                .set(VERIFIED.WHOLE, opened.whole())
                .set(
                        VERIFIED.BODY_TOLD,
                        DSL.field(DSL.or(
                                VERIFIED.BODY_TOLD.isTrue(), DSL.val(bodyTold).isTrue())))
                .execute();
    }

    /** Whether the body of a case was named aloud to an official in a call that lasts, or was before it was over. */
    boolean isBodyTold(UUID submission, int official, Instant since) {
        return sql.fetchExists(
                VERIFIED,
                VERIFIED.SUBMISSION_ID.eq(submission),
                VERIFIED.OFFICIAL_ID.eq(official),
                VERIFIED.BODY_TOLD.isTrue(),
                VERIFIED.AT.gt(since));
    }

    /** Whether anybody has shown anything in a call. */
    boolean isAny(UUID call) {
        return sql.fetchExists(VERIFIED, VERIFIED.CALL_ID.eq(call));
    }

    Optional<Opened> find(UUID call, UUID submission, int official, Instant since) {
        return sql.selectFrom(VERIFIED)
                .where(
                        VERIFIED.CALL_ID.eq(call),
                        VERIFIED.SUBMISSION_ID.eq(submission),
                        VERIFIED.OFFICIAL_ID.eq(official),
                        VERIFIED.AT.gt(since))
                .fetchOptional(
                        row -> new Opened(row.getSubmissionId(), row.getHelper(), row.getWhole(), row.getOfficialId()));
    }

    List<UUID> list(UUID call, int official, Instant since) {
        return sql.select(VERIFIED.SUBMISSION_ID)
                .from(VERIFIED)
                .where(VERIFIED.CALL_ID.eq(call), VERIFIED.OFFICIAL_ID.eq(official), VERIFIED.AT.gt(since))
                .orderBy(VERIFIED.AT)
                .fetch(VERIFIED.SUBMISSION_ID);
    }

    /**
     * Begins to count tries at a code of a case, whether one can be sent or not and whether there is such a case, so that
     * all answer alike. One that is on its way stays; none that nobody knows is good.
     */
    void await(Call call, UUID submission, Instant now, Duration lasts) {
        sql.insertInto(CODE)
                .set(CODE.CALL_ID, call.id())
                .set(CODE.SUBMISSION_ID, submission)
                .set(CODE.HASH, NOBODYS)
                .set(CODE.EXPIRES_AT, now.plus(lasts))
                .set(CODE.HELPER, false)
                .set(CODE.WHOLE, false)
                .onConflict(CODE.CALL_ID, CODE.SUBMISSION_ID)
                .doUpdate()
                .set(CODE.HASH, NOBODYS)
                .set(CODE.EXPIRES_AT, now.plus(lasts))
                .where(CODE.EXPIRES_AT.le(now))
                .execute();
    }

    /** Whether nothing more may be tried at a case in a call, however often a code is sent. */
    boolean isSpent(Call call, UUID submission) {
        return sql.fetchExists(
                CODE, CODE.CALL_ID.eq(call.id()), CODE.SUBMISSION_ID.eq(submission), CODE.TRIES.ge((short) TRIES));
    }

    /** Keeps a code that is sent; tries at one sent before count on. */
    void expect(Call call, UUID submission, String hash, Instant now, Duration lasts, boolean helper, boolean whole) {
        sql.insertInto(CODE)
                .set(CODE.CALL_ID, call.id())
                .set(CODE.SUBMISSION_ID, submission)
                .set(CODE.HASH, hash)
                .set(CODE.EXPIRES_AT, now.plus(lasts))
                .set(CODE.HELPER, helper)
                .set(CODE.WHOLE, whole)
                .onConflict(CODE.CALL_ID, CODE.SUBMISSION_ID)
                .doUpdate()
                .set(CODE.HASH, hash)
                .set(CODE.EXPIRES_AT, now.plus(lasts))
                .set(CODE.HELPER, helper)
                .set(CODE.WHOLE, whole)
                .execute();
    }

    /** Counts a try before it is compared; empty where there is none to compare with. */
    Optional<CodeRecord> tryOnce(Call call, UUID submission, Instant now) {
        return sql
                .update(CODE)
                .set(CODE.TRIES, CODE.TRIES.plus(1))
                .where(
                        CODE.CALL_ID.eq(call.id()),
                        CODE.SUBMISSION_ID.eq(submission),
                        CODE.EXPIRES_AT.gt(now),
                        CODE.TRIES.lt((short) TRIES))
                .returning()
                .fetch()
                .stream()
                .findFirst();
    }

    void use(Call call, UUID submission) {
        sql.deleteFrom(CODE)
                .where(CODE.CALL_ID.eq(call.id()), CODE.SUBMISSION_ID.eq(submission))
                .execute();
    }
}
