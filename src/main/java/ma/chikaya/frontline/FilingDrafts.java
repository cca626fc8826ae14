package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.CALL;
import static ma.chikaya.frontline.db.Tables.FILING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Channel;
import ma.chikaya.frontline.db.tables.records.FilingRecord;
import ma.chikaya.intake.Registrations;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is being typed in calls. A call that is dropped leaves it to the official who typed it, and to the operator who
 * has its number on the line next.
 */
@Component
public class FilingDrafts {

    private static final int SHOWN = 20;

    /** A filing its operator has left for so long is not being typed any more, though nobody ended the call. */
    private static final Duration LEFT = Duration.ofMinutes(10);

    /** Who calls again later than this begins anew. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;
    private final Registrations registrations;
    private final Audit audit;
    private final InstantSource clock;

    FilingDrafts(DSLContext sql, Registrations registrations, Audit audit, InstantSource clock) {
        this.sql = sql;
        this.registrations = registrations;
        this.audit = audit;
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

    /**
     * A filing a colleague has begun and left, of which nothing is told before it is taken.
     *
     * @param call the one it was begun in
     */
    public record Left(UUID call, int official, Instant savedAt) {}

    /**
     * The newest one another operator has left for the number of a call: the line was cut, and whoever calls again is
     * answered by somebody else. Not at a counter, nor while it is being typed.
     */
    public Optional<Left> findLeft(Official official, Call call) {
        if (!isAnswered(official, call)) return Optional.empty();
        return left(official, call)
                .orderBy(FILING.SAVED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new Left(row.value1(), row.value2(), row.value3()));
    }

    private static boolean isAnswered(Official official, Call call) {
        return call.number() != null && call.isOpen() && Calls.isOperator(official);
    }

    private SelectConditionStep<Record3<UUID, Integer, Instant>> left(Official official, Call call) {
        Instant now = clock.instant();
        return sql.select(FILING.CALL_ID, FILING.OFFICIAL_ID, FILING.SAVED_AT)
                .from(FILING)
                .join(CALL)
                .on(CALL.ID.eq(FILING.CALL_ID))
                .where(
                        CALL.NUMBER.eq(call.number()),
                        CALL.CHANNEL.eq(Channel.TELEPHONE.name()),
                        FILING.OFFICIAL_ID.ne(official.id()),
                        FILING.SAVED_AT.gt(now.minus(REMEMBERED)),
                        CALL.STATE.eq(Call.State.ENDED.name()).or(FILING.SAVED_AT.lt(now.minus(LEFT))));
    }

    /**
     * Takes over what a colleague has left, with its scans, in place of what was typed in this call so far. Refused where
     * he took it up again, or somebody else was quicker.
     *
     * @param begun the call it was begun in, as {@link #findLeft} gave it
     */
    @Transactional
    public Outcome<UUID> take(Official official, Call call, UUID begun) {
        boolean held = isAnswered(official, call)
                && left(official, call)
                        .and(FILING.CALL_ID.eq(begun))
                        .forUpdate()
                        .of(FILING)
                        .fetchOptional()
                        .isPresent();
        if (!held) return Outcome.refused("frontline.refused.left");
        filed(official, call.id());
        sql.update(FILING)
                .set(FILING.CALL_ID, call.id())
                .set(FILING.OFFICIAL_ID, official.id())
                .set(FILING.SAVED_AT, clock.instant())
                .where(FILING.CALL_ID.eq(begun))
                .execute();
        audit.add(official.id(), "filing-taken-over", Calls.subject(call.id()), Calls.subject(begun));
        return Outcome.done(call.id());
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
