package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SAVED_VIEW;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Filters an official named and kept. */
@Component
public class SavedViews {

    private static final int MOST = 30;

    private final DSLContext sql;

    SavedViews(DSLContext sql) {
        this.sql = sql;
    }

    /** A filter as the inbox writes it in its address. */
    public record SavedView(int id, String name, String query) {}

    public List<SavedView> listOf(int account) {
        return sql.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.ACCOUNT_ID.eq(account))
                .orderBy(SAVED_VIEW.NAME)
                .limit(MOST)
                .fetch(r -> new SavedView(r.getId(), r.getName(), r.getQuery()));
    }

    /** Saves under a name; the same name again replaces it. */
    public void save(int account, String name, String query) {
        sql.insertInto(SAVED_VIEW, SAVED_VIEW.ACCOUNT_ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY)
                .values(account, name, query)
                .onConflict(SAVED_VIEW.ACCOUNT_ID, SAVED_VIEW.NAME)
                .doUpdate()
                .set(SAVED_VIEW.QUERY, query)
                .execute();
    }

    public void remove(int account, int id) {
        sql.deleteFrom(SAVED_VIEW)
                .where(SAVED_VIEW.ID.eq(id), SAVED_VIEW.ACCOUNT_ID.eq(account))
                .execute();
    }
}
