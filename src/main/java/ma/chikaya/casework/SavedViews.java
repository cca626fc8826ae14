package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SAVED_VIEW;

import java.util.List;
import ma.chikaya.platform.Prewritten;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Filters an official named and kept. */
@Component
public class SavedViews {

    private static final int MOST = 30;

    private static final Field<?>[] FIELDS = {SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY};

    private final DSLContext sql;
    private final Prewritten ofAccount;

    SavedViews(DSLContext sql) {
        this.sql = sql;
        this.ofAccount = new Prewritten(
                sql,
                FIELDS,
                rows -> rows.from(SAVED_VIEW)
                        .where(SAVED_VIEW.ACCOUNT_ID.eq(0))
                        .orderBy(SAVED_VIEW.NAME)
                        .limit(DSL.inline(MOST)));
    }

    /** A filter as the inbox writes it in its address. */
    public record SavedView(int id, String name, String query) {}

    public List<SavedView> listOf(int account) {
        return ofAccount.ask(account).map(r -> {
            var kept = r.into(SAVED_VIEW);
            return new SavedView(kept.getId(), kept.getName(), kept.getQuery());
        });
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
