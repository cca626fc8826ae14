package ma.chikaya.intake;

import static ma.chikaya.intake.db.Tables.DRAFT;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.intake.db.tables.records.DraftRecord;
import ma.chikaya.kernel.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the database, found by the digest of their token. */
@Component
class DraftStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(shown -> shown.withIsGetterVisibility(Visibility.NONE)
                    .withGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private record Content(Form form, boolean evidenceSeen) {}

    private final DSLContext sql;

    DraftStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(String token, Draft draft) {
        sql.insertInto(DRAFT)
                .set(DRAFT.ID, draft.id())
                .set(DRAFT.TOKEN_HASH, Digests.of(token))
                .set(DRAFT.DATA, JSONB.valueOf(write(draft)))
                .set(DRAFT.CREATED_AT, draft.savedAt())
                .set(DRAFT.UPDATED_AT, draft.savedAt())
                .execute();
    }

    /** The draft of a token, begun where there is none; kept from everybody else until the transaction ends. */
    Draft begin(String token, Draft fresh) {
        sql.insertInto(DRAFT)
                .set(DRAFT.ID, fresh.id())
                .set(DRAFT.TOKEN_HASH, Digests.of(token))
                .set(DRAFT.DATA, JSONB.valueOf(write(fresh)))
                .set(DRAFT.CREATED_AT, fresh.savedAt())
                .set(DRAFT.UPDATED_AT, fresh.savedAt())
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(DRAFT)
                .where(DRAFT.TOKEN_HASH.eq(Digests.of(token)))
                .forUpdate()
                .fetchSingle(DraftStore::read);
    }

    Optional<Draft> find(String token, Instant notBefore) {
        return sql.selectFrom(DRAFT).where(is(token, notBefore)).fetchOptional(DraftStore::read);
    }

    /** The same, kept from being changed or sent by anybody else until the transaction ends. */
    Optional<Draft> findForUpdate(String token, Instant notBefore) {
        return sql.selectFrom(DRAFT).where(is(token, notBefore)).forUpdate().fetchOptional(DraftStore::read);
    }

    void update(Draft draft) {
        sql.update(DRAFT)
                .set(DRAFT.DATA, JSONB.valueOf(write(draft)))
                .set(DRAFT.UPDATED_AT, draft.savedAt())
                .where(DRAFT.ID.eq(draft.id()), DRAFT.SUBMISSION_ID.isNull())
                .execute();
    }

    /** What was typed is in the submission now; nobody keeps it twice. */
    void markFiled(Draft draft, UUID submission, Instant at) {
        sql.update(DRAFT)
                .set(
                        DRAFT.DATA,
                        JSONB.valueOf(write(draft.with(Form.empty(draft.form().language())))))
                .set(DRAFT.UPDATED_AT, at)
                .set(DRAFT.SUBMISSION_ID, submission)
                .where(DRAFT.ID.eq(draft.id()))
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(DRAFT).where(DRAFT.ID.eq(id)).execute();
    }

    List<UUID> deleteOlder(Instant than, int most) {
        return sql.deleteFrom(DRAFT)
                .where(DRAFT.ID.in(sql.select(DRAFT.ID)
                        .from(DRAFT)
                        .where(DRAFT.UPDATED_AT.lt(than))
                        .orderBy(DRAFT.UPDATED_AT)
                        .limit(most)))
                .returning(DRAFT.ID)
                .fetch(DRAFT.ID);
    }

    static String write(Draft draft) {
        return write(draft.form(), draft.evidenceSeen());
    }

    static String write(Form form, boolean evidenceSeen) {
        return JSON.writeValueAsString(new Content(form, evidenceSeen));
    }

    private static Condition is(String token, Instant notBefore) {
        return DRAFT.TOKEN_HASH.eq(Digests.of(token)).and(DRAFT.UPDATED_AT.ge(notBefore));
    }

    private static Draft read(DraftRecord row) {
        Content content = JSON.readValue(row.getData().data(), Content.class);
        Form form = content.form() == null ? Form.empty(Language.AR) : content.form();
        return new Draft(row.getId(), form, content.evidenceSeen(), row.getUpdatedAt(), row.getSubmissionId());
    }
}
