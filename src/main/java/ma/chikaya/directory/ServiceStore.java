package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.SERVICE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.directory.db.tables.records.ServiceRecord;
import ma.chikaya.kernel.LocalText;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ServiceStore {

    private final DSLContext sql;

    ServiceStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Service> listActive(int body) {
        return sql.selectFrom(SERVICE)
                .where(SERVICE.BODY_ID.eq(body), SERVICE.ACTIVE.isTrue())
                .orderBy(SERVICE.ID)
                .fetch(ServiceStore::service);
    }

    Optional<Service> find(int id) {
        return sql.selectFrom(SERVICE).where(SERVICE.ID.eq(id)).fetchOptional(ServiceStore::service);
    }

    Service add(int body, LocalText name) {
        ServiceRecord added = sql.insertInto(SERVICE)
                .columns(SERVICE.BODY_ID, SERVICE.NAME_AR, SERVICE.NAME_FR)
                .values(body, name.ar(), name.fr())
                .onConflict(SERVICE.BODY_ID, SERVICE.NAME_AR)
                .doUpdate()
                .set(SERVICE.ACTIVE, true)
                .returning()
                .fetchOne();
        return service(Objects.requireNonNull(added));
    }

    void close(int id) {
        sql.update(SERVICE).set(SERVICE.ACTIVE, false).where(SERVICE.ID.eq(id)).execute();
    }

    private static Service service(ServiceRecord row) {
        LocalText name = new LocalText(row.getNameAr(), row.getNameFr());
        return new Service(row.getId(), row.getBodyId(), name, row.getActive());
    }
}
