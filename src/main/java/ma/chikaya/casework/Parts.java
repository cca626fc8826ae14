package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER;
import static ma.chikaya.casework.db.Tables.ANSWER_POINT;
import static ma.chikaya.casework.db.Tables.ATTACHMENT;
import static ma.chikaya.casework.db.Tables.EVENT;
import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;
import static ma.chikaya.casework.db.Tables.MESSAGE;
import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;
import static ma.chikaya.casework.db.Tables.NOTE;
import static ma.chikaya.casework.db.Tables.POINT;
import static ma.chikaya.casework.db.Tables.PROMPT;
import static ma.chikaya.casework.db.Tables.PROPOSAL;
import static ma.chikaya.casework.db.Tables.RATING;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.sql.PreparedStatement;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.casework.db.tables.records.AttachmentRecord;
import ma.chikaya.casework.db.tables.records.EventRecord;
import ma.chikaya.casework.db.tables.records.InternalRequestRecord;
import ma.chikaya.casework.db.tables.records.MessageRecord;
import ma.chikaya.casework.db.tables.records.NamedOfficialRecord;
import ma.chikaya.casework.db.tables.records.NoteRecord;
import ma.chikaya.casework.db.tables.records.PointRecord;
import ma.chikaya.casework.db.tables.records.ProposalRecord;
import ma.chikaya.casework.db.tables.records.RatingRecord;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.springframework.stereotype.Component;

/** A submission and what hangs on it, each table read by the first column of its key, all of them in one trip. */
@Component
class Parts {

    private static final UUID ANY = new UUID(0, 0);

    private final DSLContext sql;
    private final List<Table<?>> tables;
    private final String text;

    Parts(DSLContext sql) {
        this.sql = sql;
        List<Select<?>> selects = List.of(
                sql.selectFrom(SUBMISSION).where(SUBMISSION.ID.eq(ANY)),
                sql.selectFrom(EVENT).where(EVENT.SUBMISSION_ID.eq(ANY)).orderBy(EVENT.SEQ),
                sql.selectFrom(MESSAGE).where(MESSAGE.SUBMISSION_ID.eq(ANY)).orderBy(MESSAGE.AT, MESSAGE.ID),
                sql.selectFrom(NOTE).where(NOTE.SUBMISSION_ID.eq(ANY)).orderBy(NOTE.AT),
                sql.selectFrom(INTERNAL_REQUEST)
                        .where(INTERNAL_REQUEST.SUBMISSION_ID.eq(ANY))
                        .orderBy(INTERNAL_REQUEST.ASKED_AT, INTERNAL_REQUEST.ID),
                sql.selectFrom(POINT).where(POINT.SUBMISSION_ID.eq(ANY)).orderBy(POINT.NO),
                sql.selectFrom(ANSWER).where(ANSWER.SUBMISSION_ID.eq(ANY)).orderBy(ANSWER.ROUND),
                sql.selectFrom(ANSWER_POINT)
                        .where(ANSWER_POINT.SUBMISSION_ID.eq(ANY))
                        .orderBy(ANSWER_POINT.ROUND, ANSWER_POINT.NO),
                sql.selectFrom(PROPOSAL).where(PROPOSAL.SUBMISSION_ID.eq(ANY), PROPOSAL.DECIDED_AT.isNull()),
                sql.selectFrom(ATTACHMENT)
                        .where(ATTACHMENT.SUBMISSION_ID.eq(ANY))
                        .orderBy(ATTACHMENT.PART_ID.nullsFirst(), ATTACHMENT.POSITION),
                sql.selectFrom(NAMED_OFFICIAL).where(NAMED_OFFICIAL.SUBMISSION_ID.eq(ANY)),
                sql.selectFrom(RATING).where(RATING.SUBMISSION_ID.eq(ANY)).orderBy(RATING.ROUND),
                sql.selectFrom(PROMPT).where(PROMPT.SUBMISSION_ID.eq(ANY)).orderBy(PROMPT.AT, PROMPT.ID));
        this.tables = selects.stream()
                .<Table<?>>map(select -> select.$from().getFirst())
                .toList();
        // The text is always the same, so it is written once.
        this.text = selects.stream().map(Query::getSQL).collect(Collectors.joining(";\n"));
    }

    /** All that hangs on one submission. */
    record All(
            List<HistoryEntry> history,
            List<CaseFile.Message> messages,
            List<CaseFile.Note> notes,
            List<CaseFile.Request> requests,
            List<CaseFile.Point> points,
            List<Answers.Answer> answers,
            Optional<ProposalRecord> waiting,
            List<CaseFile.Attachment> attachments,
            Set<Integer> named,
            List<CaseFile.Rating> ratings,
            List<CaseFile.Prompt> prompts) {}

    /** A submission with all that hangs on it. */
    record Whole(SubmissionRecord row, All parts) {}

    Optional<Whole> find(UUID id) {
        Iterator<Result<?>> read = read(id).iterator();
        Optional<SubmissionRecord> row = rows(read, SUBMISSION).findFirst();
        return row.map(found -> new Whole(found, all(read)));
    }

    private static All all(Iterator<Result<?>> read) {
        return new All(
                rows(read, EVENT).map(Parts::entry).toList(),
                rows(read, MESSAGE).map(Parts::message).toList(),
                rows(read, NOTE).map(Parts::note).toList(),
                rows(read, INTERNAL_REQUEST).map(Parts::request).toList(),
                rows(read, POINT).map(Parts::point).toList(),
                Answers.read(
                        rows(read, ANSWER).toList(), rows(read, ANSWER_POINT).toList()),
                rows(read, PROPOSAL).findFirst(),
                rows(read, ATTACHMENT).map(Parts::attachment).toList(),
                rows(read, NAMED_OFFICIAL)
                        .map(NamedOfficialRecord::getAccountId)
                        .collect(Collectors.toUnmodifiableSet()),
                rows(read, RATING).map(Parts::rating).toList(),
                rows(read, PROMPT).map(Prompting::read).toList());
    }

    private List<Result<?>> read(UUID id) {
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (int i = 1; i <= tables.size(); i++) statement.setObject(i, id);
                statement.execute();
                List<Result<?>> results = new java.util.ArrayList<>();
                for (Table<?> table : tables) {
                    results.add(sql.fetch(statement.getResultSet(), table.fields()));
                    statement.getMoreResults();
                }
                return results;
            }
        });
    }

    private static <R extends TableRecord<R>> Stream<R> rows(Iterator<Result<?>> read, Table<R> table) {
        return read.next().stream().map((Record row) -> row.into(table));
    }

    static HistoryEntry entry(EventRecord r) {
        return new HistoryEntry(
                r.getSeq(),
                r.getAt(),
                EventType.valueOf(r.getType()),
                r.getActor(),
                r.getAccountId(),
                r.getBodyId(),
                r.getFromState() == null ? null : State.valueOf(r.getFromState()),
                State.valueOf(r.getToState()),
                r.getData(),
                HexFormat.of().formatHex(r.getHash()));
    }

    private static CaseFile.Message message(MessageRecord r) {
        return new CaseFile.Message(r.getId(), r.getAt(), r.getSender(), r.getAccountId(), r.getBodyId(), r.getText());
    }

    private static CaseFile.Point point(PointRecord r) {
        return new CaseFile.Point(r.getNo(), r.getLabel(), r.getQuote());
    }

    private static CaseFile.Note note(NoteRecord r) {
        return new CaseFile.Note(r.getId(), r.getAt(), r.getAccountId(), r.getBodyId(), r.getText());
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

    private static CaseFile.Attachment attachment(AttachmentRecord r) {
        return new CaseFile.Attachment(
                r.getFileId(), AttachmentRole.valueOf(r.getRole()), r.getPartId(), r.getPosition());
    }

    private static CaseFile.Rating rating(RatingRecord r) {
        return new CaseFile.Rating(r.getRound(), Verdict.valueOf(r.getVerdict()), r.getComment(), r.getAt());
    }
}
