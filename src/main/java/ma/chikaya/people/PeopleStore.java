package ma.chikaya.people;

import static ma.chikaya.people.db.Tables.PERSON;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import ma.chikaya.people.db.tables.records.PersonRecord;
import ma.chikaya.platform.Prewritten;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PeopleStore {

    private final DSLContext sql;
    private final Prewritten byId;

    PeopleStore(DSLContext sql) {
        this.sql = sql;
        this.byId =
                new Prewritten(sql, PERSON.fields(), rows -> rows.from(PERSON).where(PERSON.ID.eq(new UUID(0, 0))));
    }

    void insert(UUID id, NewPerson person, Instant at) {
        IdentityDocument identity = person.identity();
        sql.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.TYPE, person.type().name())
                .set(PERSON.NAME, person.name())
                .set(PERSON.PHONE, person.phone())
                .set(PERSON.EMAIL, person.email())
                .set(
                        PERSON.IDENTITY_TYPE,
                        identity == null ? null : identity.type().name())
                .set(PERSON.IDENTITY_NUMBER, identity == null ? null : identity.number())
                .set(PERSON.ORGANISATION, person.organisation())
                .set(PERSON.GROUP_SIZE, person.groupSize())
                .set(PERSON.MANDATE, person.mandate())
                .set(PERSON.POSTAL_ADDRESS, person.postalAddress())
                .set(PERSON.RELATION, person.relation())
                .set(PERSON.LANGUAGE, person.language().tag())
                .set(PERSON.CREATED_AT, at)
                .execute();
    }

    Optional<Person> find(UUID id) {
        return byId.ask(id).stream().findFirst().map(row -> read(row.into(PERSON)));
    }

    Map<UUID, String> findNames(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        sql.select(PERSON.ID, PERSON.TYPE, PERSON.NAME, PERSON.ORGANISATION)
                .from(PERSON)
                .where(PERSON.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .forEach(row -> {
                    String name = Person.displayName(PersonType.valueOf(row.value2()), row.value3(), row.value4());
                    if (!name.isEmpty()) names.put(row.value1(), name);
                });
        return names;
    }

    private static Person read(PersonRecord row) {
        return new Person(
                row.getId(),
                PersonType.valueOf(row.getType()),
                row.getName(),
                row.getPhone(),
                row.getEmail(),
                identity(row.getIdentityType(), row.getIdentityNumber()),
                row.getOrganisation(),
                row.getGroupSize(),
                row.getMandate(),
                row.getPostalAddress(),
                row.getRelation(),
                Language.find(row.getLanguage()).orElse(Language.AR));
    }

    private static @Nullable IdentityDocument identity(@Nullable String type, @Nullable String number) {
        return type == null || number == null ? null : new IdentityDocument(IdentityType.valueOf(type), number);
    }
}
