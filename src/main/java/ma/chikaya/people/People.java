package ma.chikaya.people;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.kernel.Ids;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to who people are. A person is found where a case of his has been entered, and a name besides where the
 * reader of a list sees the case; who may enter is the caller's business, and nobody found here must reach a page, a
 * log or a message without that question asked.
 */
@Component
public class People {

    private final PeopleStore store;
    private final InstantSource clock;

    People(PeopleStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps a person in the caller's transaction, so that none is kept for a submission that failed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID register(NewPerson person) {
        var now = clock.instant();
        UUID id = Ids.next(now);
        Scoped.run(Acting.filing(), () -> store.insert(id, person, now));
        return id;
    }

    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    /** Display names by id, in one query; ids without a person or a name are left out. */
    public Map<UUID, String> findNames(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.findNames(ids);
    }

    /**
     * Whether what someone typed is this person's phone or e-mail, however it was written. Takes the same way whether
     * the person exists, has a phone, an e-mail or neither, and compares in constant time.
     */
    public boolean matches(UUID id, String typedContact) {
        Optional<Person> person = store.find(id);
        String phone = person.map(Person::phone).orElse("");
        String email = person.map(Person::email).orElse("");
        String givenPhone = Phones.parse(typedContact, Phones.region(phone)).fold(given -> given, refusal -> "");
        String givenEmail = Emails.parse(typedContact).fold(Emails::comparable, refusal -> "");
        boolean samePhone = Secrets.same(phone, givenPhone) && !phone.isEmpty();
        boolean sameEmail = Secrets.same(Emails.comparable(email), givenEmail) && !email.isEmpty();
        return samePhone || sameEmail;
    }
}
