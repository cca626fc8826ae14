package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.CALL_BACK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.frontline.db.tables.records.CallBackRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CallBackStore {

    static final String WAITING = "WAITING";
    static final String CLOSED = "CLOSED";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String CALLED_HIMSELF = "CALLED_HIMSELF";

    /** Signs of all notes of one number together. */
    private static final int NOTES = 600;

    private final DSLContext sql;

    CallBackStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A number that waits already keeps its entry: the earlier day, and what was promised before what was missed. */
    void insert(CallBack entry) {
        sql.insertInto(CALL_BACK)
                .set(CALL_BACK.ID, entry.id())
                .set(CALL_BACK.NUMBER, entry.number())
                .set(CALL_BACK.SPOKEN, entry.spoken().name())
                .set(CALL_BACK.REASON, entry.reason().name())
                .set(CALL_BACK.STATE, WAITING)
                .set(CALL_BACK.ASKED_AT, entry.askedAt())
                .set(CALL_BACK.DUE_AT, entry.dueAt())
                .set(CALL_BACK.SUBMISSION_ID, entry.submission())
                .set(CALL_BACK.NOTE, entry.note())
                .onConflictDoNothing()
                .execute();
        if (entry.reason() != CallBack.Reason.ASKED) goBefore(entry);
    }

    /** What somebody waits for takes the place of what he would have been asked, and news that of a missed call. */
    private void goBefore(CallBack entry) {
        List<String> behind = entry.reason() == CallBack.Reason.NEWS
                ? List.of(CallBack.Reason.ASKED.name(), CallBack.Reason.MISSED.name())
                : List.of(CallBack.Reason.ASKED.name());
        sql.update(CALL_BACK)
                .set(CALL_BACK.REASON, entry.reason().name())
                .set(CALL_BACK.SPOKEN, entry.spoken().name())
                .set(CALL_BACK.ASKED_AT, entry.askedAt())
                .set(CALL_BACK.DUE_AT, entry.dueAt())
                .set(CALL_BACK.TRIES, (short) 0)
                .set(CALL_BACK.SUBMISSION_ID, entry.submission())
                .where(
                        CALL_BACK.NUMBER.eq(entry.number()),
                        CALL_BACK.STATE.eq(WAITING),
                        CALL_BACK.REASON.in(behind),
                        CALL_BACK.CLAIMED_BY.isNull())
                .execute();
    }

    /** Whether it waits, or was called since; whoever called himself was not. */
    boolean isCalledSince(String number, Instant since) {
        return sql.fetchExists(CALL_BACK, CALL_BACK.NUMBER.eq(number).and(CALL_BACK.STATE.eq(DSL.inline(WAITING))))
                || sql.fetchExists(
                        CALL_BACK,
                        CALL_BACK
                                .NUMBER
                                .eq(number)
                                .and(CALL_BACK.STATE.ne(DSL.inline(WAITING)))
                                .and(CALL_BACK.CLOSED_AT.gt(since))
                                .and(CALL_BACK.OUTCOME.notIn(CALLED_HIMSELF, WITHDRAWN)));
    }

    int countWaiting(CallBack.Reason reason) {
        return sql.fetchCount(
                CALL_BACK, CALL_BACK.STATE.eq(DSL.inline(WAITING)).and(CALL_BACK.REASON.eq(DSL.inline(reason.name()))));
    }

    /** Whoever was to be asked has been. */
    void closeAsked(UUID submission, String outcome, Instant at) {
        sql.update(CALL_BACK)
                .set(CALL_BACK.STATE, CLOSED)
                .set(CALL_BACK.OUTCOME, outcome)
                .set(CALL_BACK.CLOSED_AT, at)
                .set(CALL_BACK.CLOSED_BY, CALL_BACK.CLAIMED_BY)
                .where(
                        CALL_BACK.SUBMISSION_ID.eq(submission),
                        CALL_BACK.STATE.eq(DSL.inline(WAITING)),
                        CALL_BACK.REASON.eq(CallBack.Reason.ASKED.name()))
                .execute();
    }

    Optional<CallBack> findWaiting(String number) {
        return sql.selectFrom(CALL_BACK)
                .where(CALL_BACK.NUMBER.eq(number), CALL_BACK.STATE.eq(WAITING))
                .fetchOptional(CallBackStore::read);
    }

    Optional<CallBack> find(UUID id) {
        return sql.selectFrom(CALL_BACK)
                .where(CALL_BACK.ID.eq(id), CALL_BACK.STATE.eq(WAITING))
                .fetchOptional(CallBackStore::read);
    }

    /** What waited the longest first, and whom the lot has drawn after all who wait for something. */
    List<CallBack> list(int most) {
        return sql.selectFrom(CALL_BACK)
                .where(CALL_BACK.STATE.eq(DSL.inline(WAITING)))
                .orderBy(
                        DSL.field(CALL_BACK.REASON.eq(DSL.inline(CallBack.Reason.ASKED.name()))),
                        CALL_BACK.DUE_AT,
                        CALL_BACK.ID)
                .limit(most)
                .fetch(CallBackStore::read);
    }

    /**
     * What was promised takes the place of what was only missed; where the number was promised a call before, for
     * somebody else perhaps, the earlier hour is kept and both notes stand.
     *
     * @return when it will be
     */
    Instant promise(String number, Spoken spoken, Instant due, @Nullable UUID submission, @Nullable String note) {
        Field<Boolean> promised = DSL.field(CALL_BACK.REASON.eq(CallBack.Reason.PROMISED.name()));
        Field<String> fresh = DSL.val(note, CALL_BACK.NOTE);
        return sql.update(CALL_BACK)
                .set(
                        CALL_BACK.DUE_AT,
                        DSL.when(promised.isTrue(), DSL.least(CALL_BACK.DUE_AT, DSL.val(due, CALL_BACK.DUE_AT)))
                                .otherwise(DSL.val(due, CALL_BACK.DUE_AT)))
                .set(
                        CALL_BACK.NOTE,
                        DSL.when(
                                        CALL_BACK
                                                .NOTE
                                                .isNull()
                                                .or(fresh.isNull())
                                                .or(CALL_BACK.NOTE.contains(fresh)),
                                        DSL.coalesce(CALL_BACK.NOTE, fresh))
                                .otherwise(DSL.left(DSL.concat(CALL_BACK.NOTE, DSL.inline(" · "), fresh), NOTES)))
                .set(CALL_BACK.REASON, CallBack.Reason.PROMISED.name())
                .set(CALL_BACK.SPOKEN, spoken.name())
                .set(CALL_BACK.TRIES, (short) 0)
                .set(
                        CALL_BACK.SUBMISSION_ID,
                        DSL.coalesce(DSL.val(submission, CALL_BACK.SUBMISSION_ID), CALL_BACK.SUBMISSION_ID))
                .where(CALL_BACK.NUMBER.eq(number), CALL_BACK.STATE.eq(WAITING))
                .returningResult(CALL_BACK.DUE_AT)
                .fetchOptional(CALL_BACK.DUE_AT)
                .orElse(due);
    }

    /** How many wait, counted no further than a page says. */
    int countWaiting(int most) {
        return sql.fetchCount(DSL.selectOne()
                .from(CALL_BACK)
                .where(CALL_BACK.STATE.eq(DSL.inline(WAITING)))
                .limit(most));
    }

    /** One official a try: false where another has it, where it is not yet its hour, and where it is done. */
    boolean claim(UUID id, int account, Instant now, Instant stale) {
        Condition free = CALL_BACK
                .CLAIMED_BY
                .isNull()
                .or(CALL_BACK.CLAIMED_BY.eq(account))
                .or(CALL_BACK.CLAIMED_AT.lt(stale));
        return sql.update(CALL_BACK)
                        .set(CALL_BACK.CLAIMED_BY, account)
                        .set(CALL_BACK.CLAIMED_AT, now)
                        .where(CALL_BACK.ID.eq(id), CALL_BACK.STATE.eq(WAITING), CALL_BACK.DUE_AT.le(now), free)
                        .execute()
                == 1;
    }

    /** Nobody answered: tried again later. */
    boolean retry(UUID id, int account, int tries, Instant due) {
        return sql.update(CALL_BACK)
                        .set(CALL_BACK.TRIES, (short) tries)
                        .set(CALL_BACK.DUE_AT, due)
                        .set(CALL_BACK.CLAIMED_BY, (Integer) null)
                        .set(CALL_BACK.CLAIMED_AT, (Instant) null)
                        .where(CALL_BACK.ID.eq(id), CALL_BACK.STATE.eq(WAITING), CALL_BACK.CLAIMED_BY.eq(account))
                        .execute()
                == 1;
    }

    boolean close(UUID id, int account, int tries, String outcome, Instant at) {
        return sql.update(CALL_BACK)
                        .set(CALL_BACK.STATE, CLOSED)
                        .set(CALL_BACK.TRIES, (short) tries)
                        .set(CALL_BACK.OUTCOME, outcome)
                        .set(CALL_BACK.CLOSED_AT, at)
                        .set(CALL_BACK.CLOSED_BY, account)
                        .where(CALL_BACK.ID.eq(id), CALL_BACK.STATE.eq(WAITING), CALL_BACK.CLAIMED_BY.eq(account))
                        .execute()
                == 1;
    }

    /** He called himself. */
    void closeMissed(String number, Instant at) {
        sql.update(CALL_BACK)
                .set(CALL_BACK.STATE, CLOSED)
                .set(CALL_BACK.OUTCOME, CALLED_HIMSELF)
                .set(CALL_BACK.CLOSED_AT, at)
                .where(
                        CALL_BACK.NUMBER.eq(number),
                        CALL_BACK.STATE.eq(WAITING),
                        CALL_BACK.REASON.eq(CallBack.Reason.MISSED.name()))
                .execute();
    }

    /** What it was about is told otherwise, or not at all any more. */
    int withdraw(UUID submission, CallBack.Reason reason, Instant at) {
        return sql.update(CALL_BACK)
                .set(CALL_BACK.STATE, CLOSED)
                .set(CALL_BACK.OUTCOME, WITHDRAWN)
                .set(CALL_BACK.CLOSED_AT, at)
                .where(
                        CALL_BACK.SUBMISSION_ID.eq(submission),
                        CALL_BACK.STATE.eq(WAITING),
                        CALL_BACK.REASON.eq(reason.name()))
                .execute();
    }

    int deleteLeft(Instant than) {
        return sql.deleteFrom(CALL_BACK)
                .where(CALL_BACK.STATE.eq(DSL.inline(WAITING)), CALL_BACK.DUE_AT.lt(than))
                .execute();
    }

    int deleteClosed(Instant than) {
        return sql.deleteFrom(CALL_BACK)
                .where(CALL_BACK.STATE.ne(WAITING), CALL_BACK.CLOSED_AT.lt(than))
                .execute();
    }

    private static CallBack read(CallBackRecord row) {
        return new CallBack(
                row.getId(),
                row.getNumber(),
                Spoken.valueOf(row.getSpoken()),
                CallBack.Reason.valueOf(row.getReason()),
                row.getAskedAt(),
                row.getDueAt(),
                row.getTries(),
                row.getSubmissionId(),
                row.getNote(),
                row.getClaimedBy(),
                row.getClaimedAt());
    }
}
