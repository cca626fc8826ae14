package ma.chikaya.web.desk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Identities;
import ma.chikaya.counters.Arrival;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.people.Person;
import ma.chikaya.people.PersonType;
import ma.chikaya.people.Phones;
import ma.chikaya.web.Html;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known about a case besides its words. Contacts stay masked until somebody asks, which is written down. */
@Component
class Facts {

    private final Names names;
    private final Topics topics;
    private final BusinessFacts business;
    private final Arrivals arrivals;

    Facts(Names names, Topics topics, BusinessFacts business, Arrivals arrivals) {
        this.names = names;
        this.topics = topics;
        this.business = business;
        this.arrivals = arrivals;
    }

    /** A label and its value. */
    record Fact(String label, Content value) {}

    List<Fact> of(Page page, CaseFile file) {
        CaseLine line = file.line();
        List<Fact> facts = new ArrayList<>();
        add(facts, page, "who", who(page, file));
        add(facts, page, "type", type(page, line.complainantType()));
        add(facts, page, "place", names.place(page, file.place()));
        add(facts, page, "topic", topics.name(page, line.topic()));
        add(facts, page, "channel", channel(page, file));
        add(facts, page, "received", Say.date(page, line.receivedOn()));
        if (file.keyedBy() != null) arrivals.find(line.id()).ifPresent(one -> arrived(facts, page, one));
        business.of(page, file.business()).forEach(fact -> facts.add(new Fact(fact.label(), fact.value())));
        add(facts, page, "language", page.t("desk.language", "language", file.language()));
        Boolean noCourt = DossierPaper.noCourt(file);
        if (noCourt != null) add(facts, page, "court", page.t(noCourt ? "desk.court.none" : "desk.court.seized"));
        add(facts, page, "assignee", assignee(page, line));
        return facts;
    }

    /** What the paper showed, why it was keyed late, and what a supervisor said to its day. */
    private void arrived(List<Fact> facts, Page page, Arrival one) {
        if (one.consent() != null)
            add(facts, page, "consent", page.t("counter.consent." + InboxFilter.word(one.consent())));
        if (one.lateReason() == null) return;
        add(facts, page, "late", one.lateReason());
        Arrival.Seen seen = one.seen();
        String who =
                seen == null ? "" : names.officials(page, List.of(seen.by())).getOrDefault(seen.by(), "—");
        String remark = seen == null || seen.remark() == null ? "" : seen.remark();
        RegisterLines.Seen said = seen == null
                ? RegisterLines.Seen.WAITING
                : seen.confirmed() ? RegisterLines.Seen.YES : RegisterLines.Seen.NO;
        add(facts, page, "day", page.t("desk.fact.day.seen", "seen", said, "who", who, "remark", remark));
    }

    /** Contacts and identifiers, once they are shown. */
    List<Fact> shown(Page page, Identities.Shown identity) {
        List<Fact> facts = new ArrayList<>(contacts(page, identity.person()));
        Person helper = identity.helper();
        if (helper != null) {
            add(facts, page, "helper", helper.displayName());
            add(facts, page, "relation", helper.relation());
            facts.addAll(contacts(page, helper));
        }
        return facts;
    }

    private static List<Fact> contacts(Page page, Person person) {
        List<Fact> facts = new ArrayList<>();
        if (person.type() != PersonType.HELPER) add(facts, page, "name", person.name());
        if (person.organisation() != null && !person.organisation().equals(person.name())) {
            add(facts, page, "organisation", person.organisation());
        }
        if (person.phone() != null) {
            facts.add(new Fact(page.t("desk.fact.phone"), Html.code(Phones.display(person.phone()))));
        }
        if (person.email() != null) facts.add(new Fact(page.t("desk.fact.email"), Html.code(person.email())));
        if (person.identity() != null) {
            facts.add(new Fact(
                    page.t(person.identity().type().key()),
                    Html.code(person.identity().number())));
        }
        if (person.groupSize() != null) add(facts, page, "group", page.t("desk.people", "n", person.groupSize()));
        add(facts, page, "mandate", person.mandate());
        add(facts, page, "address", person.postalAddress());
        return facts;
    }

    private String who(Page page, CaseFile file) {
        if (file.withheld()) return page.t("desk.who.withheld");
        return Objects.requireNonNullElseGet(file.complainant(), () -> page.t("desk.who.unnamed"));
    }

    private String channel(Page page, CaseFile file) {
        String channel = page.t("desk.channel", "channel", file.line().channel());
        Integer by = file.keyedBy();
        if (by == null) return channel;
        String name = names.officials(page, List.of(by)).getOrDefault(by, "—");
        return page.t("desk.fact.keyed", "channel", channel, "who", name);
    }

    private String assignee(Page page, CaseLine line) {
        Integer id = line.assigneeId();
        if (id == null) return page.t("desk.assignee.none");
        Map<Integer, String> found = names.officials(page, List.of(id));
        return Objects.requireNonNullElse(found.get(id), "—");
    }

    static String type(Page page, String type) {
        return PersonType.find(type)
                .map(PersonType::key)
                .map(key -> page.t(key))
                .orElse(type);
    }

    static void add(List<Fact> facts, Page page, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(new Fact(page.t("desk.fact." + name), Html.text(value)));
    }
}
