package ma.chikaya.platform;

import static ma.chikaya.platform.db.Tables.AUDIT;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
        add(accountId, action, subject, detail, null);
    }

    /** The same with the reason given by whoever did it, in his words. */
    public void add(
            @Nullable Integer accountId,
            String action,
            @Nullable String subject,
            @Nullable String detail,
            @Nullable String reason) {
        sql.insertInto(AUDIT)
                .columns(AUDIT.AT, AUDIT.ACCOUNT_ID, AUDIT.ACTION, AUDIT.SUBJECT, AUDIT.DETAIL, AUDIT.REASON)
                .values(clock.instant(), accountId, action, subject, detail, reason)
                .execute();
    }

    /** What happened to a subject, the newest first; only the actions whose names begin so. */
    public List<AuditLine> list(String subject, Collection<String> beginnings, int limit) {
        Condition wanted =
                DSL.or(beginnings.stream().map(AUDIT.ACTION::startsWith).toList());
        return sql.select(AUDIT.AT, AUDIT.ACCOUNT_ID, AUDIT.ACTION, AUDIT.DETAIL, AUDIT.REASON)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(subject), wanted)
                .orderBy(AUDIT.ID.desc())
                .limit(limit)
                .fetch(row -> new AuditLine(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
