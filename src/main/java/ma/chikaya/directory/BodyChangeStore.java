package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.BODY_CHANGE;

import java.util.List;
import ma.chikaya.directory.db.tables.records.BodyChangeRecord;
import ma.chikaya.kernel.LocalText;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class BodyChangeStore implements BodyRecords {

    private final DSLContext sql;

    BodyChangeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<BodyChange> list() {
        return sql.selectFrom(BODY_CHANGE)
                .orderBy(BODY_CHANGE.ENTERED_AT, BODY_CHANGE.BODY_ID, BODY_CHANGE.SEQ)
                .fetch(BodyChangeStore::change);
    }

    @Override
    public int count() {
        return sql.fetchCount(BODY_CHANGE);
    }

    /** One editor of the tree at a time, until the transaction ends: two moves together could close a circle. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtext('directory.body_change'))");
    }

    /** All in one trip. */
    void insert(List<BodyChange> changes) {
        sql.batchInsert(changes.stream().map(this::row).toList()).execute();
    }

    private BodyChangeRecord row(BodyChange change) {
        BodyChangeRecord row = sql.newRecord(BODY_CHANGE);
        row.setBodyId(change.body());
        row.setSeq(change.seq());
        row.setKind(change.kind().name());
        row.setSince(change.since());
        row.setCode(change.code());
        row.setFamily(change.family() == null ? null : change.family().name());
        row.setTerritory(change.territory());
        LocalText name = change.name();
        row.setNameAr(name == null ? null : name.ar());
        row.setNameFr(name == null ? null : name.fr());
        row.setNameZgh(name == null ? null : name.zgh());
        row.setParentId(change.parent());
        row.setSuccessorId(change.successor());
        row.setReason(change.reason());
        row.setEnteredAt(change.at());
        row.setEnteredBy(change.by());
        return row;
    }

    private static BodyChange change(BodyChangeRecord row) {
        return new BodyChange(
                row.getBodyId(),
                row.getSeq(),
                BodyChange.Kind.valueOf(row.getKind()),
                row.getSince(),
                row.getCode(),
                row.getFamily() == null ? null : Family.valueOf(row.getFamily()),
                row.getTerritory(),
                row.getNameAr() == null ? null : new LocalText(row.getNameAr(), row.getNameFr(), row.getNameZgh()),
                row.getParentId(),
                row.getSuccessorId(),
                row.getReason(),
                row.getEnteredAt(),
                row.getEnteredBy());
    }
}
