package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.SERVICE;
import static ma.chikaya.directory.db.Tables.SERVICE_TOPIC;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.directory.db.tables.records.ServiceTopicRecord;
import ma.chikaya.kernel.LocalText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

@Component
class ServiceStore {

    private static final Field<String[]> TOPICS = array(select(SERVICE_TOPIC.TOPIC)
                    .from(SERVICE_TOPIC)
                    .where(SERVICE_TOPIC.SERVICE_ID.eq(SERVICE.ID))
                    .orderBy(SERVICE_TOPIC.TOPIC))
            .as("topics");

    private final DSLContext sql;

    ServiceStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Service> listActive(int body) {
        return fetch(SERVICE.BODY_ID.eq(body).and(SERVICE.ACTIVE.isTrue()));
    }

    /** Closed ones too. */
    List<Service> listEvery() {
        return fetch(noCondition());
    }

    List<Service> listEveryActive() {
        return fetch(SERVICE.ACTIVE.isTrue());
    }

    Optional<Service> find(int id) {
        return fetch(SERVICE.ID.eq(id)).stream().findFirst();
    }

    /** Kept from other editors until the transaction ends. */
    Optional<Service> findForUpdate(int id) {
        sql.select(SERVICE.ID)
                .from(SERVICE)
                .where(SERVICE.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    Optional<Service> find(int body, String nameAr) {
        return fetch(SERVICE.BODY_ID.eq(body).and(SERVICE.NAME_AR.eq(nameAr))).stream()
                .findFirst();
    }

    /** The number of the service of this Arabic name, added or active again. */
    int add(int body, LocalText name) {
        return Objects.requireNonNull(sql.insertInto(SERVICE)
                .columns(SERVICE.BODY_ID, SERVICE.NAME_AR, SERVICE.NAME_FR)
                .values(body, name.ar(), name.fr())
                .onConflict(SERVICE.BODY_ID, SERVICE.NAME_AR)
                .doUpdate()
                .set(SERVICE.ACTIVE, true)
                .returningResult(SERVICE.ID)
                .fetchOne(SERVICE.ID));
    }

    void update(int id, LocalText name, Set<String> topics) {
        sql.update(SERVICE)
                .set(SERVICE.NAME_AR, name.ar())
                .set(SERVICE.NAME_FR, name.fr())
                .set(SERVICE.ACTIVE, true)
                .set(SERVICE.VERSION, SERVICE.VERSION.plus(1))
                .where(SERVICE.ID.eq(id))
                .execute();
        putTopics(List.of(id), List.of(topics));
    }

    /** Of many services in two trips. */
    void putTopics(List<Integer> ids, List<Set<String>> topics) {
        if (ids.isEmpty()) return;
        sql.deleteFrom(SERVICE_TOPIC).where(SERVICE_TOPIC.SERVICE_ID.in(ids)).execute();
        List<ServiceTopicRecord> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (String topic : topics.get(i)) {
                ServiceTopicRecord row = sql.newRecord(SERVICE_TOPIC);
                row.setServiceId(ids.get(i));
                row.setTopic(topic);
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) sql.batchInsert(rows).execute();
    }

    void close(int id) {
        sql.update(SERVICE)
                .set(SERVICE.ACTIVE, false)
                .set(SERVICE.VERSION, SERVICE.VERSION.plus(1))
                .where(SERVICE.ID.eq(id))
                .execute();
    }

    private List<Service> fetch(Condition condition) {
        SelectConditionStep<? extends Record> query = sql.select(
                        SERVICE.ID,
                        SERVICE.BODY_ID,
                        SERVICE.NAME_AR,
                        SERVICE.NAME_FR,
                        SERVICE.ACTIVE,
                        SERVICE.VERSION,
                        TOPICS)
                .from(SERVICE)
                .where(condition);
        return query.orderBy(SERVICE.ID).fetch(ServiceStore::service);
    }

    private static Service service(Record row) {
        return new Service(
                row.get(SERVICE.ID),
                row.get(SERVICE.BODY_ID),
                new LocalText(row.get(SERVICE.NAME_AR), row.get(SERVICE.NAME_FR)),
                row.get(SERVICE.ACTIVE),
                Set.of(row.get(TOPICS)),
                row.get(SERVICE.VERSION));
    }
}
