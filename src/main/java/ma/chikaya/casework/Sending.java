package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER;
import static ma.chikaya.casework.db.Tables.ANSWER_POINT;
import static ma.chikaya.casework.db.Tables.POINT;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** An approved answer goes out under the next number of the body's register. */
@Component
class Sending {

    private final DSLContext sql;
    private final InstantSource clock;
    private final Register register;
    private final Outgoing outgoing;

    Sending(DSLContext sql, InstantSource clock, Register register, Outgoing outgoing) {
        this.sql = sql;
        this.clock = clock;
        this.register = register;
        this.outgoing = outgoing;
    }

    Outcome<Integer> send(Official official, SubmissionRecord row, Map<String, Object> facts, boolean self) {
        Instant now = clock.instant();
        String number = outgoing.next(row, LetterOut.What.ANSWER);
        Map<String, Object> told = new HashMap<>(facts);
        told.put("register", number);
        Outcome<Integer> done = register.apply(
                row, Action.APPROVE_ANSWER, Actor.of(official), told, change -> change.setAnsweredAt(now));
        if (!done.isDone()) return done;
        sql.update(ANSWER)
                .set(ANSWER.REGISTER_NO, number)
                .set(ANSWER.SENT_AT, now)
                .set(ANSWER.APPROVED_BY, official.id())
                .set(ANSWER.SELF_APPROVED, self)
                .where(
                        ANSWER.SUBMISSION_ID.eq(row.getId()),
                        ANSWER.ROUND.eq(row.getRound().shortValue()))
                .execute();
        // The points may be put anew after a re-opening; what was answered stays beside its answer.
        sql.update(ANSWER_POINT)
                .set(ANSWER_POINT.LABEL, POINT.LABEL)
                .from(POINT)
                .where(
                        ANSWER_POINT.SUBMISSION_ID.eq(row.getId()),
                        ANSWER_POINT.ROUND.eq(row.getRound().shortValue()),
                        POINT.SUBMISSION_ID.eq(ANSWER_POINT.SUBMISSION_ID),
                        POINT.NO.eq(ANSWER_POINT.NO))
                .execute();
        return done;
    }
}
