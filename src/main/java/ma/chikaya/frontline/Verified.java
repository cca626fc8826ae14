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
import org.springframework.stereotype.Component;

/** What was shown in a call to be the caller's, and the codes on their way to show it. */
@Component
class Verified {

    private static final int TRIES = 3;

    private final DSLContext sql;

    Verified(DSLContext sql) {
        this.sql = sql;
    }

    void keep(Call call, Opened opened, int official, String way, Instant at) {
        sql.insertInto(VERIFIED)
                .set(VERIFIED.CALL_ID, call.id())
                .set(VERIFIED.SUBMISSION_ID, opened.id())
                .set(VERIFIED.OFFICIAL_ID, official)
                .set(VERIFIED.AT, at)
                .set(VERIFIED.WAY, way)
                .set(VERIFIED.HELPER, opened.helper())
                .set(VERIFIED.WHOLE, opened.whole())
                .onConflict(VERIFIED.CALL_ID, VERIFIED.SUBMISSION_ID)
                .doUpdate()
                .set(VERIFIED.AT, at)
                .set(VERIFIED.WAY, way)
                .set(VERIFIED.HELPER, opened.helper())
                .set(VERIFIED.WHOLE, opened.whole())
                .execute();
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
                .set(CODE.TRIES, (short) 0)
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
