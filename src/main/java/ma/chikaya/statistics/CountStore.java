package ma.chikaya.statistics;

import static ma.chikaya.statistics.db.Tables.COUNTER;
import static ma.chikaya.statistics.db.Tables.MARK;
import static ma.chikaya.statistics.db.Tables.PROGRESS;
import static ma.chikaya.statistics.db.Tables.STOCK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Verdict;
import ma.chikaya.statistics.db.tables.records.MarkRecord;
import ma.chikaya.statistics.db.tables.records.ProgressRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Where the figures are kept while they are counted. */
@Component
class CountStore {

    private final DSLContext sql;

    CountStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Held until the transaction ends; empty where another node is counting and this one does not wait. */
    Optional<ProgressRecord> hold(boolean waits) {
        var row = sql.selectFrom(PROGRESS).where(PROGRESS.ID.eq((short) 1)).forUpdate();
        return waits ? row.fetchOptional() : row.skipLocked().fetchOptional();
    }

    ProgressRecord getProgress() {
        return sql.selectFrom(PROGRESS).where(PROGRESS.ID.eq((short) 1)).fetchSingle();
    }

    void keep(ProgressRecord progress, Instant at) {
        progress.setAt(at);
        sql.update(PROGRESS).set(progress).where(PROGRESS.ID.eq((short) 1)).execute();
    }

    void clear() {
        sql.deleteFrom(MARK).execute();
        sql.deleteFrom(COUNTER).execute();
        sql.deleteFrom(STOCK).execute();
    }

    /** What each submission adds until now, in its order. */
    Map<UUID, List<Mark>> listMarks(Collection<UUID> ids) {
        Map<UUID, List<Mark>> found = new HashMap<>();
        sql.selectFrom(MARK)
                .where(MARK.SUBMISSION_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(MARK.SUBMISSION_ID, MARK.NO)
                .forEach(row -> found.computeIfAbsent(row.getSubmissionId(), id -> new ArrayList<>())
                        .add(mark(row)));
        return found;
    }

    void replaceMarks(Map<UUID, List<Mark>> changed) {
        if (changed.isEmpty()) return;
        sql.deleteFrom(MARK)
                .where(MARK.SUBMISSION_ID.eq(DSL.any(changed.keySet().toArray(UUID[]::new))))
                .execute();
        List<MarkRecord> rows = new ArrayList<>();
        changed.forEach((id, marks) -> {
            for (int no = 0; no < marks.size(); no++) rows.add(row(id, no, marks.get(no)));
        });
        if (!rows.isEmpty())
            sql.insertInto(MARK).columns(MARK.fields()).valuesOfRecords(rows).execute();
    }

    void add(Changes changes) {
        var counters = changes.counters();
        if (!counters.isEmpty()) {
            var insert = sql.insertInto(COUNTER, COUNTER.fields());
            for (var one : counters.entrySet()) {
                Changes.Counter key = one.getKey();
                insert = insert.values(
                        key.body(), key.part().name(), key.month(), key.what().name(), key.key(), one.getValue());
            }
            insert.onConflict(COUNTER.getPrimaryKey().getFieldsArray())
                    .doUpdate()
                    .set(COUNTER.N, COUNTER.N.plus(DSL.excluded(COUNTER.N)))
                    .execute();
        }
        var stock = changes.stock();
        if (stock.isEmpty()) return;
        var insert = sql.insertInto(STOCK, STOCK.fields());
        for (var one : stock.entrySet()) {
            Changes.Stock key = one.getKey();
            insert = insert.values(key.body(), key.part().name(), key.key(), key.day(), one.getValue());
        }
        insert.onConflict(STOCK.getPrimaryKey().getFieldsArray())
                .doUpdate()
                .set(STOCK.N, STOCK.N.plus(DSL.excluded(STOCK.N)))
                .execute();
    }

    /** Rows of counters that came to nothing. */
    int sweep() {
        return sql.deleteFrom(STOCK).where(STOCK.N.eq(0)).execute()
                + sql.deleteFrom(COUNTER).where(COUNTER.N.eq(0)).execute();
    }

    private static Mark mark(MarkRecord row) {
        String verdict = row.getVerdict();
        return new Mark(
                What.valueOf(row.getWhat()),
                row.getBodyId(),
                row.getDay(),
                row.getSince(),
                row.getDays(),
                row.getInTime(),
                row.getTopic(),
                row.getAccountId(),
                verdict == null ? null : Verdict.valueOf(verdict));
    }

    private static MarkRecord row(UUID id, int no, Mark mark) {
        MarkRecord row = new MarkRecord();
        row.setSubmissionId(id);
        row.setNo((short) no);
        row.setWhat(mark.what().name());
        row.setBodyId(mark.body());
        row.setDay(mark.day());
        row.setSince(mark.since());
        row.setDays(mark.days());
        row.setInTime(mark.inTime());
        row.setTopic(mark.topic());
        row.setAccountId(mark.account());
        row.setVerdict(mark.verdict() == null ? null : mark.verdict().name());
        return row;
    }
}
