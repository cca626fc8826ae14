package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.OUTCOME_COUNT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import ma.chikaya.casework.Verdict;
import ma.chikaya.law.LegalClock;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What people said by telephone of whether their matter is solved, by the body that had the case, and month. */
@Component
public class OutcomeCounts {

    private final DSLContext sql;
    private final InstantSource clock;

    OutcomeCounts(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * How many have replied, and how many of them said that it is solved.
     *
     * @param solved wholly: who said partly is among the others
     */
    public record Said(int asked, int solved) {}

    void add(int body, Verdict said) {
        sql.insertInto(OUTCOME_COUNT)
                .set(OUTCOME_COUNT.MONTH, LegalClock.dayOf(clock.instant()).withDayOfMonth(1))
                .set(OUTCOME_COUNT.BODY_ID, body)
                .set(OUTCOME_COUNT.REPLY, said.name())
                .set(OUTCOME_COUNT.MANY, 1)
                .onConflict(OUTCOME_COUNT.BODY_ID, OUTCOME_COUNT.MONTH, OUTCOME_COUNT.REPLY)
                .doUpdate()
                .set(OUTCOME_COUNT.MANY, OUTCOME_COUNT.MANY.plus(1))
                .execute();
    }

    /**
     * What was said of all cases of some bodies together.
     *
     * @param first the first day of the first month, {@code last} that of the last
     */
    public Said of(Collection<Integer> bodies, LocalDate first, LocalDate last) {
        return sql.select(
                        DSL.coalesce(DSL.sum(OUTCOME_COUNT.MANY), 0).cast(Integer.class),
                        DSL.coalesce(
                                        DSL.sum(OUTCOME_COUNT.MANY)
                                                .filterWhere(OUTCOME_COUNT.REPLY.eq(Verdict.YES.name())),
                                        0)
                                .cast(Integer.class))
                .from(OUTCOME_COUNT)
                .where(
                        OUTCOME_COUNT.BODY_ID.eq(DSL.any(bodies.toArray(Integer[]::new))),
                        OUTCOME_COUNT.MONTH.between(first, last))
                .fetchSingle(row -> new Said(row.value1(), row.value2()));
    }
}
