package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.DICTATION;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a caller dictates for his case while it is typed, so that a refusal, a lost line or a lost session loses none of
 * it. It is its official's, in that call, and gone when it can be sent no more.
 */
@Component
public class Dictations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;
    private final InstantSource clock;

    Dictations(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Map<String, String> find(Official official, Call call, UUID submission) {
        return sql.select(DICTATION.FIELDS)
                .from(DICTATION)
                .where(
                        DICTATION.CALL_ID.eq(call.id()),
                        DICTATION.SUBMISSION_ID.eq(submission),
                        DICTATION.OFFICIAL_ID.eq(official.id()))
                .fetchOptional(DICTATION.FIELDS)
                .map(fields -> JSON.readValue(fields.data(), new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    /** Keeps these fields beside those of other forms; an empty one is kept no more. */
    public void keep(Official official, Call call, UUID submission, Map<String, String> fields) {
        JSONB typed = JSONB.valueOf(JSON.writeValueAsString(fields));
        sql.insertInto(DICTATION)
                .set(DICTATION.CALL_ID, call.id())
                .set(DICTATION.SUBMISSION_ID, submission)
                .set(DICTATION.OFFICIAL_ID, official.id())
                .set(DICTATION.FIELDS, typed)
                .set(DICTATION.SAVED_AT, clock.instant())
                .onConflict(DICTATION.CALL_ID, DICTATION.SUBMISSION_ID)
                .doUpdate()
                .set(DICTATION.FIELDS, DSL.field("{0} || {1}", JSONB.class, DICTATION.FIELDS, DSL.val(typed)))
                .set(DICTATION.SAVED_AT, clock.instant())
                .where(DICTATION.OFFICIAL_ID.eq(official.id()))
                .execute();
    }

    int deleteOlder(Instant than) {
        return sql.deleteFrom(DICTATION).where(DICTATION.SAVED_AT.lt(than)).execute();
    }
}
