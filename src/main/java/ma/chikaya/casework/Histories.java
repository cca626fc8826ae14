package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.EVENT;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The histories of all bodies in the order they were written, for what counts them. A read of the system for no reader
 * at all: what leaves it are numbers, and lists that pass their reader's scope again.
 */
@Component
public class Histories {

    private final DSLContext sql;

    Histories(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How far anything was written at a moment.
     *
     * @param position of the last event given a place then
     * @param snapshot the first transaction that had not begun
     */
    public record Reach(long position, long snapshot) {}

    /** A submission something happened to, at a position. */
    public record Step(long position, UUID submission) {}

    /** Where writing is now. The position is read before the snapshot: who has a lower one has begun before it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reach reach() {
        long position = number("select coalesce(pg_sequence_last_value('casework.event_position_seq'), 0)");
        return new Reach(position, number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"));
    }

    /** Whether all that was being written then has ended, so that nothing appears any more at a lower position. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isSettled(long snapshot) {
        return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint") >= snapshot;
    }

    /** What happened after a position, up to another and with it, in order. */
    public List<Step> listSteps(long after, long upTo, int most) {
        return Scoped.as(
                Acting.national(),
                () -> sql.select(EVENT.POSITION, EVENT.SUBMISSION_ID)
                        .from(EVENT)
                        .where(EVENT.POSITION.gt(after), EVENT.POSITION.le(upTo))
                        .orderBy(EVENT.POSITION)
                        .limit(most)
                        .fetch(row -> new Step(row.value1(), row.value2())));
    }

    /** The submissions with all that happened to them. */
    public List<CaseHistory> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : Scoped.as(Acting.national(), () -> read(ids.toArray(UUID[]::new)));
    }

    private List<CaseHistory> read(UUID[] wanted) {
        Map<UUID, List<HistoryEntry>> events = new LinkedHashMap<>();
        sql.selectFrom(EVENT)
                .where(EVENT.SUBMISSION_ID.eq(DSL.any(wanted)))
                .orderBy(EVENT.SUBMISSION_ID, EVENT.SEQ)
                .forEach(row -> events.computeIfAbsent(row.getSubmissionId(), id -> new ArrayList<>())
                        .add(Parts.entry(row)));
        return sql.selectFrom(SUBMISSION)
                .where(SUBMISSION.ID.eq(DSL.any(wanted)))
                .fetch(row -> history(row, events.getOrDefault(row.getId(), List.of())));
    }

    private static CaseHistory history(SubmissionRecord row, List<HistoryEntry> events) {
        return new CaseHistory(
                row.getId(),
                Kind.valueOf(row.getKind()),
                State.valueOf(row.getState()),
                row.getBodyId(),
                row.getTopic(),
                row.getAssigneeId(),
                row.getReceivedOn(),
                row.getDueOn(),
                row.getRules(),
                events);
    }

    private long number(String question) {
        Long value = sql.resultQuery(question).fetchSingle().get(0, Long.class);
        return value == null ? 0 : value;
    }
}
