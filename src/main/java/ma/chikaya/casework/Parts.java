package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ATTACHMENT;
import static ma.chikaya.casework.db.Tables.EVENT;
import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;
import static ma.chikaya.casework.db.Tables.MESSAGE;
import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;
import static ma.chikaya.casework.db.Tables.NOTE;
import static ma.chikaya.casework.db.Tables.RATING;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.casework.db.tables.records.InternalRequestRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows that hang on a submission, each read by the first column of its key. */
@Component
class Parts {

    private final DSLContext sql;

    Parts(DSLContext sql) {
        this.sql = sql;
    }

    List<HistoryEntry> history(UUID id) {
        return sql.selectFrom(EVENT)
                .where(EVENT.SUBMISSION_ID.eq(id))
                .orderBy(EVENT.SEQ)
                .fetch(r -> new HistoryEntry(
                        r.getSeq(),
                        r.getAt(),
                        EventType.valueOf(r.getType()),
                        r.getActor(),
                        r.getAccountId(),
                        r.getBodyId(),
                        r.getFromState() == null ? null : State.valueOf(r.getFromState()),
                        State.valueOf(r.getToState()),
                        r.getData(),
                        HexFormat.of().formatHex(r.getHash())));
    }

    List<CaseFile.Message> messages(UUID id) {
        return sql.selectFrom(MESSAGE)
                .where(MESSAGE.SUBMISSION_ID.eq(id))
                .orderBy(MESSAGE.AT, MESSAGE.ID)
                .fetch(r -> new CaseFile.Message(
                        r.getId(), r.getAt(), r.getSender(), r.getAccountId(), r.getBodyId(), r.getText()));
    }

    List<CaseFile.Note> notes(UUID id) {
        return sql.selectFrom(NOTE)
                .where(NOTE.SUBMISSION_ID.eq(id))
                .orderBy(NOTE.AT)
                .fetch(r -> new CaseFile.Note(r.getId(), r.getAt(), r.getAccountId(), r.getText()));
    }

    List<CaseFile.Request> requests(UUID id) {
        return sql.selectFrom(INTERNAL_REQUEST)
                .where(INTERNAL_REQUEST.SUBMISSION_ID.eq(id))
                .orderBy(INTERNAL_REQUEST.ASKED_AT, INTERNAL_REQUEST.ID)
                .fetch(Parts::request);
    }

    static CaseFile.Request request(InternalRequestRecord r) {
        return new CaseFile.Request(
                r.getId(),
                r.getBodyId(),
                r.getServiceId(),
                r.getAskedBy(),
                r.getAskedAt(),
                r.getQuestion(),
                r.getInstructions(),
                r.getDueOn(),
                r.getAnswer(),
                r.getAnsweredBy(),
                r.getAnsweredAt(),
                r.getWithdrawn());
    }

    List<CaseFile.Attachment> attachments(UUID id) {
        return sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.SUBMISSION_ID.eq(id))
                .orderBy(ATTACHMENT.PART_ID.nullsFirst(), ATTACHMENT.POSITION)
                .fetch(r -> new CaseFile.Attachment(
                        r.getFileId(), AttachmentRole.valueOf(r.getRole()), r.getPartId(), r.getPosition()));
    }

    List<CaseFile.Rating> ratings(UUID id) {
        return sql.selectFrom(RATING)
                .where(RATING.SUBMISSION_ID.eq(id))
                .orderBy(RATING.ROUND)
                .fetch(r ->
                        new CaseFile.Rating(r.getRound(), Verdict.valueOf(r.getVerdict()), r.getComment(), r.getAt()));
    }

    Set<Integer> named(UUID id) {
        return Set.copyOf(sql.select(NAMED_OFFICIAL.ACCOUNT_ID)
                .from(NAMED_OFFICIAL)
                .where(NAMED_OFFICIAL.SUBMISSION_ID.eq(id))
                .fetch(NAMED_OFFICIAL.ACCOUNT_ID));
    }
}
