package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.FACT_TRIES;

import java.time.InstantSource;
import java.time.LocalDate;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Counts wrong tries at two facts of a case, of all calls together: after three they stay closed until the next legal
 * day, for whoever guesses has many calls and the facts are few. A code that nobody has is counted alike.
 */
@Component
class FactTries {

    static final int MOST = 3;

    private final DSLContext sql;
    private final Secrets secrets;
    private final InstantSource clock;

    FactTries(DSLContext sql, Secrets secrets, InstantSource clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean isClosed(String subject) {
        return sql.fetchExists(
                FACT_TRIES,
                FACT_TRIES.SUBJECT.eq(digest(subject)),
                FACT_TRIES.DAY.eq(today()),
                FACT_TRIES.TRIES.ge((short) MOST));
    }

    /** Counts a try before anything is compared; false where they are closed. */
    boolean tryOnce(String subject) {
        return sql.insertInto(FACT_TRIES)
                        .set(FACT_TRIES.SUBJECT, digest(subject))
                        .set(FACT_TRIES.DAY, today())
                        .set(FACT_TRIES.TRIES, (short) 1)
                        .onConflict(FACT_TRIES.SUBJECT)
                        .doUpdate()
                        .set(
                                FACT_TRIES.TRIES,
                                DSL.when(FACT_TRIES.DAY.eq(today()), FACT_TRIES.TRIES.plus(1))
                                        .otherwise((short) 1))
                        .set(FACT_TRIES.DAY, today())
                        .where(FACT_TRIES.DAY.ne(today()).or(FACT_TRIES.TRIES.lt((short) MOST)))
                        .execute()
                == 1;
    }

    /** The try was right: it does not count. */
    void forgive(String subject) {
        sql.update(FACT_TRIES)
                .set(FACT_TRIES.TRIES, FACT_TRIES.TRIES.minus(1))
                .where(FACT_TRIES.SUBJECT.eq(digest(subject)), FACT_TRIES.TRIES.gt((short) 0))
                .execute();
    }

    int deleteOld() {
        return sql.deleteFrom(FACT_TRIES).where(FACT_TRIES.DAY.lt(today())).execute();
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }

    private String digest(String subject) {
        return secrets.token("caller-fact-tries", subject);
    }
}
