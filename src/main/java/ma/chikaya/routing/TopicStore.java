package ma.chikaya.routing;

import static ma.chikaya.routing.db.Tables.TOPIC_VERSION;

import java.util.List;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.routing.db.tables.records.TopicVersionRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class TopicStore implements TopicRecords {

    private final DSLContext sql;

    TopicStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<TopicVersion> list() {
        return sql.selectFrom(TOPIC_VERSION)
                .orderBy(TOPIC_VERSION.TOPIC, TOPIC_VERSION.VERSION)
                .fetch(TopicStore::version);
    }

    @Override
    public int count() {
        return sql.fetchCount(TOPIC_VERSION);
    }

    /** One editor of topics at a time, until the transaction ends. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtext('routing.topic_version'))");
    }

    void insert(TopicVersion version) {
        sql.insertInto(TOPIC_VERSION)
                .set(TOPIC_VERSION.TOPIC, version.topic())
                .set(TOPIC_VERSION.VERSION, version.version())
                .set(TOPIC_VERSION.LABEL_AR, version.label().ar())
                .set(TOPIC_VERSION.LABEL_FR, version.label().fr())
                .set(TOPIC_VERSION.LABEL_ZGH, version.label().zgh())
                .set(TOPIC_VERSION.LINES, version.lines())
                .set(TOPIC_VERSION.REASON, version.reason())
                .set(TOPIC_VERSION.ENTERED_AT, version.at())
                .set(TOPIC_VERSION.ENTERED_BY, version.by())
                .execute();
    }

    private static TopicVersion version(TopicVersionRecord row) {
        return new TopicVersion(
                row.getTopic(),
                row.getVersion(),
                new LocalText(row.getLabelAr(), row.getLabelFr(), row.getLabelZgh()),
                row.getLines(),
                row.getReason(),
                row.getEnteredAt(),
                row.getEnteredBy());
    }
}
