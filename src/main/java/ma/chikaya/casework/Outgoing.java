package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.OUTGOING;
import static ma.chikaya.casework.db.Tables.REGISTER;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.law.LegalClock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The register of what a body sends out: answers, refusals and outcomes in one row of numbers, anew every year. */
@Component
class Outgoing {

    private final DSLContext sql;
    private final InstantSource clock;

    Outgoing(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Without gaps: the number is taken in the transaction that sends, and given back with it. The event that sends it
     * is the next of the case.
     */
    String next(SubmissionRecord row, LetterOut.What what) {
        int body = row.getBodyId();
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
                .set(OUTGOING.REF, what == LetterOut.What.ANSWER ? row.getRound() : row.getSeq() + 1)
                .set(OUTGOING.SENT_ON, today)
                .execute();
        return number + "/" + today.getYear();
    }
}
