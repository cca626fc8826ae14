package ma.chikaya.directory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How bodies and their services are reached: who, where, when, by which number. */
@Component
public class Contacts {

    private final ContactStore store;
    private final Bodies bodies;
    private final Audit audit;
    private final InstantSource clock;

    Contacts(ContactStore store, Bodies bodies, Audit audit, InstantSource clock) {
        this.store = store;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** A contact that says nothing where none was entered. */
    public Contact get(int body, int service) {
        return store.find(body, service).orElse(Contact.none(body, service));
    }

    /** What everybody may see of a body and its services, and of the nearest body above that can be reached. */
    public Public getPublic(int body) {
        List<Integer> asked = new ArrayList<>(List.of(body));
        bodies.listAncestors(body).forEach(above -> asked.add(above.id()));
        Map<Integer, Contact> own = new HashMap<>();
        Map<Integer, Contact> above = new HashMap<>();
        for (Contact contact : store.list(asked)) {
            Contact shown = contact.shownToAll();
            if (contact.body() == body) own.put(contact.service(), shown);
            else if (contact.service() == 0 && shown.isReachable()) above.put(contact.body(), shown);
        }
        Optional<Contact> nearest = asked.stream()
                .skip(1)
                .flatMap(id -> Optional.ofNullable(above.get(id)).stream())
                .findFirst();
        return new Public(own.getOrDefault(0, Contact.none(body, 0)), own, nearest);
    }

    /**
     * A body's contacts as they are shown to everybody.
     *
     * @param services by the service's number; the body's own under zero
     * @param above of the nearest body above with a telephone, an address or an e-mail; shown where the body has none
     */
    public record Public(Contact own, Map<Integer, Contact> services, Optional<Contact> above) {}

    /** Refused where another version was written meanwhile; throws where what was typed is wrong: check it first. */
    @Transactional
    public Outcome<Contact> save(int by, int body, int service, int version, ContactTyped typed) {
        if (!typed.check().isEmpty()) throw new IllegalArgumentException("unchecked contact of body " + body);
        Contact contact = typed.read(body, service);
        if (!store.put(contact, version, by, clock.instant())) {
            return Outcome.refused("bodies.refusal.stale-contact");
        }
        audit.add(by, "contact-changed", "body:" + body, service == 0 ? null : "service:" + service);
        return Outcome.done(contact.at(version + 1));
    }
}
