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
import ma.chikaya.knowledge.Articles;
import ma.chikaya.people.Phones;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.springframework.stereotype.Component;

/** Articles and directory at the side of a call: what is looked for, else what the caller's words propose. */
@Component
class KnowledgeColumn {

    private static final int MOST = 3;
    private static final int SERVICES = 6;

    /** So many characters of what is said are looked for among the articles. */
    private static final int ASKED = 200;

    private static final int LEAD = 160;

    private final Bodies bodies;
    private final Contacts contacts;
    private final Services services;
    private final Articles articles;

    KnowledgeColumn(Bodies bodies, Contacts contacts, Services services, Articles articles) {
        this.bodies = bodies;
        this.contacts = contacts;
        this.services = services;
        this.articles = articles;
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
                words,
                help(page, words.isEmpty() ? typed.text("text") : words),
                shown.values().stream().map(body -> card(page, body)).toList());
    }

    private List<Knowledge.Help> help(Page page, String words) {
        return articles.search(first(words, ASKED), MOST).stream()
                .map(article -> new Knowledge.Help(
                        article.text().title().in(page.language()),
                        first(article.text().body().in(page.language()), LEAD),
                        Routes.HELP + "/" + article.slug()))
                .toList();
    }

    private static String first(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
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
