package ma.chikaya.web.frontline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Contact;
import ma.chikaya.directory.Contacts;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.Language;
import ma.chikaya.people.Phones;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.springframework.stereotype.Component;

/** The directory at the side of a call: what is looked for by name, else the bodies the words propose. */
@Component
class KnowledgeColumn {

    private static final int MOST = 3;
    private static final int SERVICES = 6;

    private final Bodies bodies;
    private final Contacts contacts;
    private final Services services;

    KnowledgeColumn(Bodies bodies, Contacts contacts, Services services) {
        this.bodies = bodies;
        this.contacts = contacts;
        this.services = services;
    }

    Knowledge of(Page page, Typed typed, List<Choice> offered) {
        String words = typed.line("about");
        Map<Integer, Body> shown = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            String territory = typed.line("territory");
            bodies.search(words, territory.isEmpty() ? null : territory, MOST)
                    .forEach(body -> shown.put(body.id(), body));
        } else {
            offered.stream()
                    .filter(choice -> !choice.value().equals(FilingFields.UNKNOWN_BODY))
                    .limit(MOST)
                    .map(choice -> bodies.get(Integer.parseInt(choice.value())))
                    .forEach(body -> shown.put(body.id(), body));
        }
        return new Knowledge(
                words, shown.values().stream().map(body -> card(page, body)).toList());
    }

    private Knowledge.Card card(Page page, Body body) {
        Language language = page.language();
        Contacts.Public known = contacts.getPublic(body.id());
        Contact contact =
                known.own().isReachable() ? known.own() : known.above().orElse(known.own());
        String phone = contact.phone();
        return new Knowledge.Card(
                body.label().in(language),
                phone == null ? null : phone.startsWith("+") ? Phones.display(phone) : phone,
                contact.email(),
                contact.address() == null ? null : contact.address().in(language),
                services.listOf(body.id()).stream()
                        .limit(SERVICES)
                        .map(service -> service.name().in(language))
                        .toList(),
                Routes.window(bodies.slug(body.id())));
    }
}
