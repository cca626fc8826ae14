package ma.chikaya.platform;

import static ma.chikaya.platform.db.Tables.FACT;

import java.time.InstantSource;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Small facts about this installation, e.g. that its demonstration data is complete. */
@Component
public class Facts {

    private final DSLContext sql;
    private final InstantSource clock;

    Facts(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<String> find(String name) {
        return sql.select(FACT.VALUE).from(FACT).where(FACT.NAME.eq(name)).fetchOptional(FACT.VALUE);
    }

    public void put(String name, String value) {
        sql.insertInto(FACT)
                .values(name, value, clock.instant())
                .onConflict(FACT.NAME)
                .doUpdate()
                .set(FACT.VALUE, value)
                .set(FACT.AT, clock.instant())
                .execute();
    }
}
