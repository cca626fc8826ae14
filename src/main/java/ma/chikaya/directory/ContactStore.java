package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.CONTACT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.db.tables.records.ContactRecord;
import ma.chikaya.kernel.LocalText;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ContactStore {

    private final DSLContext sql;

    ContactStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Contact> find(int body, int service) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.BODY_ID.eq(body), CONTACT.SERVICE_ID.eq(service))
                .fetchOptional(ContactStore::contact);
    }

    /** Of these bodies and all their services. */
    List<Contact> list(Collection<Integer> bodies) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.BODY_ID.in(bodies))
                .orderBy(CONTACT.BODY_ID, CONTACT.SERVICE_ID)
                .fetch(ContactStore::contact);
    }

    List<Contact> listAll() {
        return sql.selectFrom(CONTACT)
                .orderBy(CONTACT.BODY_ID, CONTACT.SERVICE_ID)
                .fetch(ContactStore::contact);
    }

    /** False where another version was written meanwhile. */
    boolean put(Contact contact, int before, int by, Instant at) {
        ContactRecord row = row(contact.at(before + 1), by, at);
        if (before == 0) {
            return sql.insertInto(CONTACT).set(row).onConflictDoNothing().execute() == 1;
        }
        return sql.update(CONTACT)
                        .set(row)
                        .where(
                                CONTACT.BODY_ID.eq(contact.body()),
                                CONTACT.SERVICE_ID.eq(contact.service()),
                                CONTACT.VERSION.eq(before))
                        .execute()
                == 1;
    }

    /** All in one trip, whatever version is there. */
    void putAll(List<Contact> contacts, int by, Instant at) {
        sql.batchMerge(contacts.stream()
                        .map(contact -> row(contact.at(contact.version() + 1), by, at))
                        .toList())
                .execute();
    }

    private ContactRecord row(Contact contact, int by, Instant at) {
        ContactRecord row = sql.newRecord(CONTACT);
        row.setBodyId(contact.body());
        row.setServiceId(contact.service());
        row.setVersion(contact.version());
        row.setHolderAr(ar(contact.holder()));
        row.setHolderFr(fr(contact.holder()));
        row.setOfficeAr(ar(contact.office()));
        row.setOfficeFr(fr(contact.office()));
        row.setHolderPublic(contact.holderPublic());
        row.setPhone(contact.phone());
        row.setPhonePublic(contact.phonePublic());
        row.setEmail(contact.email());
        row.setEmailPublic(contact.emailPublic());
        row.setAddressAr(ar(contact.address()));
        row.setAddressFr(fr(contact.address()));
        row.setAddressPublic(contact.addressPublic());
        row.setHours(contact.hours().isEmpty() ? null : contact.hours().write());
        row.setHoursPublic(contact.hoursPublic());
        row.setUpdatedAt(at);
        row.setUpdatedBy(by);
        return row;
    }

    private static Contact contact(ContactRecord row) {
        String hours = row.getHours();
        return new Contact(
                row.getBodyId(),
                row.getServiceId(),
                row.getVersion(),
                text(row.getHolderAr(), row.getHolderFr()),
                text(row.getOfficeAr(), row.getOfficeFr()),
                row.getHolderPublic(),
                row.getPhone(),
                row.getPhonePublic(),
                row.getEmail(),
                row.getEmailPublic(),
                text(row.getAddressAr(), row.getAddressFr()),
                row.getAddressPublic(),
                hours == null ? OpeningHours.NONE : OpeningHours.parse(hours).orElse(OpeningHours.NONE),
                row.getHoursPublic());
    }

    private static @Nullable LocalText text(@Nullable String ar, @Nullable String fr) {
        return ar == null || fr == null ? null : new LocalText(ar, fr);
    }

    private static @Nullable String ar(@Nullable LocalText text) {
        return text == null ? null : text.ar();
    }

    private static @Nullable String fr(@Nullable LocalText text) {
        return text == null ? null : text.fr();
    }
}
