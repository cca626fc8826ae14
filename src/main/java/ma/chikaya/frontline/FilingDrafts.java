package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.CALL;
import static ma.chikaya.frontline.db.Tables.FILING;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.frontline.db.tables.records.FilingRecord;
import ma.chikaya.intake.Registrations;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is being typed in calls: a call that is dropped leaves it to the official who typed it. */
@Component
public class FilingDrafts {

    private static final int SHOWN = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;
    private final Registrations registrations;
    private final InstantSource clock;

    FilingDrafts(DSLContext sql, Registrations registrations, InstantSource clock) {
        this.sql = sql;
        this.registrations = registrations;
        this.clock = clock;
    }

    public Optional<FilingDraft> find(Official official, UUID call) {
        return sql.selectFrom(FILING)
                .where(FILING.CALL_ID.eq(call), FILING.OFFICIAL_ID.eq(official.id()))
                .fetchOptional(FilingDrafts::read);
    }

    /** Those an official has begun, the newest first. */
    public List<FilingDraft> list(Official official) {
        return sql.selectFrom(FILING)
                .where(FILING.OFFICIAL_ID.eq(official.id()))
                .orderBy(FILING.SAVED_AT.desc())
                .limit(SHOWN)
                .fetch(FilingDrafts::read);
    }

    /** The newest one an official has begun for a number in another call than this: the line was cut, and he is back. */
    public Optional<UUID> findBefore(Official official, Call call) {
        if (call.number() == null) return Optional.empty();
        return sql.select(FILING.CALL_ID)
                .from(FILING)
                .join(CALL)
                .on(CALL.ID.eq(FILING.CALL_ID))
                .where(
                        FILING.OFFICIAL_ID.eq(official.id()),
                        FILING.CALL_ID.ne(call.id()),
                        CALL.NUMBER.eq(call.number()))
                .orderBy(FILING.SAVED_AT.desc())
                .limit(1)
                .fetchOptional(FILING.CALL_ID);
    }

    /** What was filed with the form of a token: who sends it again, or keeps it too late, begins no other. */
    public Optional<UUID> findFiled(String token) {
        return Registrations.isToken(token) ? registrations.findRegistered(token) : Optional.empty();
    }

    /**
     * Keeps what is typed. The filing has from the first time on the token its form was opened with, so that one form is
     * one filing however often it is sent.
     */
    @Transactional
    public FilingDraft keep(Official official, UUID call, String opened, Map<String, String> fields) {
        String token = Registrations.isToken(opened) ? opened : Registrations.newToken();
        JSONB typed = JSONB.valueOf(JSON.writeValueAsString(fields));
        return sql
                .insertInto(FILING)
                .set(FILING.CALL_ID, call)
                .set(FILING.OFFICIAL_ID, official.id())
                .set(FILING.TOKEN, token)
                .set(FILING.FIELDS, typed)
                .set(FILING.SAVED_AT, clock.instant())
                .onConflict(FILING.CALL_ID)
                .doUpdate()
                .set(FILING.FIELDS, typed)
                .set(FILING.SAVED_AT, clock.instant())
                .where(FILING.OFFICIAL_ID.eq(official.id()))
                .returning()
                .fetch()
                .stream()
                .findFirst()
                .map(FilingDrafts::read)
                .orElseThrow();
    }

    /** It is filed: nobody keeps it twice. */
    public void filed(Official official, UUID call) {
        sql.deleteFrom(FILING)
                .where(FILING.CALL_ID.eq(call), FILING.OFFICIAL_ID.eq(official.id()))
                .execute();
    }

    /** The caller thought better of it. */
    @Transactional
    public void discard(Official official, UUID call) {
        find(official, call).ifPresent(draft -> {
            registrations.forget(draft.token());
            filed(official, call);
        });
    }

    private static FilingDraft read(FilingRecord row) {
        return new FilingDraft(
                row.getCallId(),
                row.getOfficialId(),
                row.getToken(),
                JSON.readValue(row.getFields().data(), new TypeReference<Map<String, String>>() {}),
                row.getSavedAt());
    }
}
