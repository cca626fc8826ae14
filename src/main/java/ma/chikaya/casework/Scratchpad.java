package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SCRATCH;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an official has half written on a form, so that a refusal, a lost line or a lost session loses none of it. */
@Component
public class Scratchpad {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;
    private final InstantSource clock;

    Scratchpad(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Map<String, String> find(int account, UUID submission, String form) {
        return sql.select(SCRATCH.FIELDS)
                .from(SCRATCH)
                .where(SCRATCH.ACCOUNT_ID.eq(account), SCRATCH.SUBMISSION_ID.eq(submission), SCRATCH.FORM.eq(form))
                .fetchOptional(SCRATCH.FIELDS)
                .map(f -> JSON.readValue(f.data(), new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    public void keep(int account, UUID submission, String form, Map<String, String> fields) {
        JSONB json = JSONB.valueOf(JSON.writeValueAsString(fields));
        sql.insertInto(SCRATCH)
                .values(account, submission, form, json, clock.instant())
                .onConflict(SCRATCH.ACCOUNT_ID, SCRATCH.SUBMISSION_ID, SCRATCH.FORM)
                .doUpdate()
                .set(SCRATCH.FIELDS, json)
                .set(SCRATCH.SAVED_AT, clock.instant())
                .execute();
    }

    public void clear(int account, UUID submission, String form) {
        sql.deleteFrom(SCRATCH)
                .where(SCRATCH.ACCOUNT_ID.eq(account), SCRATCH.SUBMISSION_ID.eq(submission), SCRATCH.FORM.eq(form))
                .execute();
    }
}
