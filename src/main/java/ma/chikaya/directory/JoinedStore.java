package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.JOINED;

import java.time.Instant;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class JoinedStore implements JoinedRecords {

    private final DSLContext sql;

    JoinedStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<Integer> list() {
        return sql.select(JOINED.BODY_ID).from(JOINED).fetchSet(JOINED.BODY_ID);
    }

    @Override
    public void add(int body, Instant at) {
        sql.insertInto(JOINED)
                .columns(JOINED.BODY_ID, JOINED.JOINED_AT)
                .values(body, at)
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void remove(int body) {
        sql.deleteFrom(JOINED).where(JOINED.BODY_ID.eq(body)).execute();
    }
}
