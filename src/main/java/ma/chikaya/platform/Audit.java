package ma.chikaya.platform;

import static ma.chikaya.platform.db.Tables.AUDIT;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journal of what happens outside a submission's own history: sign-ins, accounts, identities shown. */
@Component
public class Audit {

    private final DSLContext sql;
    private final InstantSource clock;

    Audit(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Adds one line. Neither the subject nor the detail may carry personal data: ids, codes of bodies and roles only.
     */
    public void add(@Nullable Integer accountId, String action, @Nullable String subject, @Nullable String detail) {
        sql.insertInto(AUDIT)
                .columns(AUDIT.AT, AUDIT.ACCOUNT_ID, AUDIT.ACTION, AUDIT.SUBJECT, AUDIT.DETAIL)
                .values(clock.instant(), accountId, action, subject, detail)
                .execute();
    }
}
