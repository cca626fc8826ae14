package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.CHOICE;

import java.time.InstantSource;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What no source gives and the national administrator may choose; the last choice counts, all are kept. */
@Component
public class Choices {

    private static final int MOST = 9;

    private final DSLContext sql;
    private final InstantSource clock;
    private final Audit audit;

    Choices(DSLContext sql, InstantSource clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A choice.
     *
     * @param redirections after so many the bodies' common supervisor decides (assumed: two)
     * @param extension whether a supervisor may make the time of an answer longer, once (assumed: yes)
     */
    public record Choice(int no, int redirections, boolean extension) {}

    public Choice current() {
        return sql.selectFrom(CHOICE)
                .orderBy(CHOICE.NO.desc())
                .limit(1)
                .fetchSingle(row -> new Choice(row.getNo(), row.getRedirections(), row.getExtension()));
    }

    /**
     * Makes another choice from now on.
     *
     * @param base the choice that was looked at; another one meanwhile is told
     */
    @Transactional
    public Outcome<Choice> choose(Official by, int base, int redirections, boolean extension) {
        if (redirections < 1 || redirections > MOST) return Outcome.refused("casework.refused.redirections");
        sql.execute("select pg_advisory_xact_lock(hashtext('casework.choice'))");
        Choice now = current();
        if (now.redirections() == redirections && now.extension() == extension) return Outcome.done(now);
        if (now.no() != base) return Outcome.refused("casework.refused.stale");
        sql.insertInto(CHOICE)
                .set(CHOICE.REDIRECTIONS, redirections)
                .set(CHOICE.EXTENSION, extension)
                .set(CHOICE.AT, clock.instant())
                .set(CHOICE.ACCOUNT_ID, by.id())
                .execute();
        audit.add(by.id(), "choices.changed", null, "redirections=" + redirections + " extension=" + extension);
        return Outcome.done(current());
    }
}
