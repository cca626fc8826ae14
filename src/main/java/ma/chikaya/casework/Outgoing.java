package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.REGISTER;

import java.time.InstantSource;
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

    /** Without gaps: the number is taken in the transaction that sends, and given back with it. */
    String next(int body) {
        int year = LegalClock.dayOf(clock.instant()).getYear();
        int number = sql.insertInto(REGISTER)
                .values(body, year, 1)
                .onConflict(REGISTER.BODY_ID, REGISTER.YEAR)
                .doUpdate()
                .set(REGISTER.LAST_NO, REGISTER.LAST_NO.plus(1))
                .returningResult(REGISTER.LAST_NO)
                .fetchSingle()
                .value1();
        return number + "/" + year;
    }
}
