package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.EVENT;
import static ma.chikaya.casework.db.Tables.OUTGOING;
import static ma.chikaya.casework.db.Tables.POSTING;
import static ma.chikaya.casework.db.Tables.REGISTER;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.LegalClock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The register of what a body sends out, in one row of numbers, anew every year: answers, refusals and outcomes, and
 * whatever else is told by letter.
 */
@Component
class Outgoing {

    private final DSLContext sql;
    private final Register register;
    private final InstantSource clock;

    Outgoing(DSLContext sql, Register register, InstantSource clock) {
        this.sql = sql;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Without gaps: the number is taken in the transaction that sends, and given back with it. The event that sends it
     * is the next of the case.
     */
    String next(SubmissionRecord row, LetterOut.What what) {
        int ref = what == LetterOut.What.ANSWER ? row.getRound() : row.getSeq() + 1;
        return line(row, row.getBodyId(), what, ref);
    }

    /** What has just happened goes by post: an answer, a refusal and an outcome have their number already. */
    void post(UUID id, int seq, LetterOut.What what) {
        SubmissionRecord row = register.get(id);
        int ref = what == LetterOut.What.ANSWER ? row.getRound() : seq;
        int from = Objects.requireNonNull(sql.select(EVENT.BODY_ID)
                .from(EVENT)
                .where(EVENT.SUBMISSION_ID.eq(id), EVENT.SEQ.eq(seq))
                .fetchSingle(EVENT.BODY_ID));
        Condition line =
                OUTGOING.SUBMISSION_ID.eq(id).and(OUTGOING.WHAT.eq(what.name())).and(OUTGOING.REF.eq(ref));
        if (!what.isNumberedAnyway() && !sql.fetchExists(OUTGOING, line)) line(row, from, what, ref);
        int by = row.getWithheld() ? Bodies.NATIONAL_DESK : from;
        int marked = sql.update(OUTGOING)
                .set(OUTGOING.POSTED_BY, by)
                .set(OUTGOING.TO_POST, true)
                .where(line, OUTGOING.POSTED_BY.isNull())
                .execute();
        if (marked > 0) count(by, marked);
    }

    /** They have gone, or shall not go. */
    void posted(Condition which) {
        sql.update(OUTGOING)
                .set(OUTGOING.TO_POST, false)
                .where(which, DSL.condition(OUTGOING.TO_POST))
                .returning(OUTGOING.POSTED_BY)
                .fetch(OUTGOING.POSTED_BY)
                .forEach(by -> count(by, -1));
    }

    private void count(int body, int more) {
        sql.insertInto(POSTING)
                .values(body, more)
                .onConflict(POSTING.BODY_ID)
                .doUpdate()
                .set(POSTING.LETTERS, POSTING.LETTERS.plus(more))
                .execute();
    }

    private String line(SubmissionRecord row, int body, LetterOut.What what, int ref) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        int number = Objects.requireNonNull(sql.insertInto(REGISTER)
                .values(body, today.getYear(), 1)
                .onConflict(REGISTER.BODY_ID, REGISTER.YEAR)
                .doUpdate()
                .set(REGISTER.LAST_NO, REGISTER.LAST_NO.plus(1))
                .returningResult(REGISTER.LAST_NO)
                .fetchSingle()
                .value1());
        sql.insertInto(OUTGOING)
                .set(OUTGOING.BODY_ID, body)
                .set(OUTGOING.YEAR, today.getYear())
                .set(OUTGOING.NO, number)
                .set(OUTGOING.SUBMISSION_ID, row.getId())
                .set(OUTGOING.CODE, row.getCode())
                .set(OUTGOING.WHAT, what.name())
                .set(OUTGOING.REF, ref)
                .set(OUTGOING.SENT_ON, today)
                .execute();
        return number + "/" + today.getYear();
    }
}
