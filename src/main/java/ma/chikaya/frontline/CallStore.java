package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.CALL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Channel;
import ma.chikaya.frontline.db.tables.records.CallRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CallStore {

    private static final int MOST = 30;

    private final DSLContext sql;

    CallStore(DSLContext sql) {
        this.sql = sql;
    }

    /** False where the exchange told it before. */
    boolean insert(Call call, @Nullable String exchange, boolean outgoing) {
        return sql.insertInto(CALL)
                        .set(CALL.ID, call.id())
                        .set(CALL.EXCHANGE_ID, exchange)
                        .set(CALL.CHANNEL, call.channel().name())
                        .set(CALL.NUMBER, call.number())
                        .set(CALL.STATE, call.state().name())
                        .set(CALL.SPOKEN, call.spoken().name())
                        .set(CALL.BEGAN_AT, call.beganAt())
                        .set(CALL.ENDED_AT, call.endedAt())
                        .set(CALL.OFFICIAL_ID, call.official())
                        .set(CALL.TAKEN_AT, call.takenAt())
                        .set(CALL.OUTGOING, outgoing)
                        .set(CALL.CALL_BACK_ID, call.callBack())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Call> find(UUID id) {
        return sql.selectFrom(CALL).where(CALL.ID.eq(id)).fetchOptional(CallStore::read);
    }

    Optional<CallRecord> findHeld(String exchange) {
        return sql.selectFrom(CALL)
                .where(CALL.EXCHANGE_ID.eq(exchange))
                .forUpdate()
                .fetchOptional();
    }

    List<Call> listRinging(Instant since) {
        return sql.selectFrom(CALL)
                .where(CALL.STATE.eq(Call.State.RINGING.name()), CALL.BEGAN_AT.gt(since))
                .orderBy(CALL.BEGAN_AT.desc())
                .limit(MOST)
                .fetch(CallStore::read);
    }

    List<Call> listOpen(int account) {
        return sql.selectFrom(CALL)
                .where(CALL.STATE.eq(Call.State.OPEN.name()), CALL.OFFICIAL_ID.eq(account))
                .orderBy(CALL.BEGAN_AT.desc())
                .limit(MOST)
                .fetch(CallStore::read);
    }

    List<Call> listOpen(String number) {
        return sql.selectFrom(CALL)
                .where(CALL.STATE.eq(Call.State.OPEN.name()), CALL.NUMBER.eq(number))
                .orderBy(CALL.TAKEN_AT)
                .limit(MOST)
                .fetch(CallStore::read);
    }

    /** False where somebody else was quicker, or it rings no more. */
    boolean take(UUID id, int account, Instant at) {
        return sql.update(CALL)
                        .set(CALL.STATE, Call.State.OPEN.name())
                        .set(CALL.OFFICIAL_ID, account)
                        .set(CALL.TAKEN_AT, at)
                        .where(CALL.ID.eq(id), CALL.STATE.eq(Call.State.RINGING.name()))
                        .execute()
                == 1;
    }

    void answered(UUID id, Instant at) {
        sql.update(CALL)
                .set(CALL.ANSWERED_AT, at)
                .where(CALL.ID.eq(id), CALL.ANSWERED_AT.isNull())
                .execute();
    }

    void end(UUID id, Instant at) {
        sql.update(CALL)
                .set(CALL.STATE, Call.State.ENDED.name())
                .set(CALL.ENDED_AT, at)
                .where(CALL.ID.eq(id), CALL.STATE.ne(Call.State.ENDED.name()))
                .execute();
    }

    void speak(UUID id, Spoken spoken) {
        sql.update(CALL).set(CALL.SPOKEN, spoken.name()).where(CALL.ID.eq(id)).execute();
    }

    void filed(UUID id, UUID submission) {
        sql.update(CALL)
                .set(CALL.SUBMISSION_ID, submission)
                .where(CALL.ID.eq(id))
                .execute();
    }

    /** Calls nobody has ended: an exchange that was cut, a page that was left. */
    int endOlder(Instant than, Instant at) {
        return sql.update(CALL)
                .set(CALL.STATE, Call.State.ENDED.name())
                .set(CALL.ENDED_AT, at)
                .where(CALL.STATE.ne(Call.State.ENDED.name()), CALL.BEGAN_AT.lt(than))
                .execute();
    }

    int deleteOlder(Instant than) {
        return sql.deleteFrom(CALL).where(CALL.BEGAN_AT.lt(than)).execute();
    }

    private static Call read(CallRecord row) {
        return new Call(
                row.getId(),
                Channel.valueOf(row.getChannel()),
                row.getNumber(),
                Call.State.valueOf(row.getState()),
                Spoken.valueOf(row.getSpoken()),
                row.getBeganAt(),
                row.getEndedAt(),
                row.getOfficialId(),
                row.getTakenAt(),
                row.getCallBackId(),
                row.getSubmissionId());
    }
}
