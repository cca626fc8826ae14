package ma.chikaya.casework;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.NewOfficial;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.people.NewPerson;
import ma.chikaya.people.People;
import ma.chikaya.people.PersonType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cast of the stories: each asks for a commune of its own, with its officials, and files what it needs. */
@Component
public class Cast {

    private static final AtomicInteger COMMUNES = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Bodies bodies;
    private final Services services;
    private final Officials officials;
    private final People people;
    private final Cases cases;
    private final java.time.InstantSource clock;
    private final org.springframework.transaction.support.TransactionTemplate transactions;

    Cast(
            Bodies bodies,
            Services services,
            Officials officials,
            People people,
            Cases cases,
            java.time.InstantSource clock,
            org.springframework.transaction.PlatformTransactionManager manager) {
        this.bodies = bodies;
        this.services = services;
        this.officials = officials;
        this.people = people;
        this.cases = cases;
        this.clock = clock;
        this.transactions = new org.springframework.transaction.support.TransactionTemplate(manager);
    }

    /** A commune with its handler Khadija, its supervisor Brahim and the agent Said of its works service. */
    public record Commune(Body body, Official khadija, Official brahim, Official said, Service works) {}

    public Commune aCommune() {
        List<Body> communes = bodies.list(Family.COMMUNE);
        Body body = communes.get(COMMUNES.getAndIncrement());
        Service works = services.add(body.id(), new LocalText("مصلحة الأشغال", "Service des travaux"));
        return new Commune(
                body,
                anOfficial("خديجة الراجي", "Khadija Rraji", Membership.of(Role.HANDLER, body.id())),
                anOfficial("إبراهيم أمغار", "Brahim Amghar", Membership.of(Role.SUPERVISOR, body.id())),
                anOfficial("سعيد تازي", "Said Tazi", Membership.agent(body.id(), works.id())),
                works);
    }

    /** Two communes of one province, each with its officials. */
    public List<Commune> neighbours() {
        Commune one = aCommune();
        while (true) {
            Commune next = aCommune();
            if (java.util.Objects.equals(next.body().parent(), one.body().parent())) return List.of(one, next);
            // The last one of its province has none after it.
            one = next;
        }
    }

    /** Nadia of the national triage desk. */
    public Official nadia() {
        return anOfficial("نادية بناني", "Nadia Bennani", Membership.of(Role.TRIAGE, Bodies.NATIONAL_DESK));
    }

    public Official anOfficial(String ar, String fr, Membership... memberships) {
        String email = "official" + PEOPLE.incrementAndGet() + "@example.ma";
        return officials
                .create(
                        null,
                        new NewOfficial(
                                email,
                                new LocalText(ar, fr),
                                Language.AR,
                                List.of(memberships),
                                "a long password " + email))
                .get()
                .official();
    }

    public UUID fatima() {
        return fatima(Language.AR, null);
    }

    public UUID fatima(Language language, @Nullable String email) {
        return register(NewPerson.of(PersonType.RESIDENT, "فاطمة أوبلا", "+212661234567", email, language));
    }

    public UUID somebody(String name, String phone) {
        return register(NewPerson.of(PersonType.RESIDENT, name, phone, null, Language.AR));
    }

    public UUID register(NewPerson person) {
        return java.util.Objects.requireNonNull(transactions.execute(t -> people.register(person)));
    }

    public Receipt file(Kind kind, @Nullable Integer body, String text) {
        return file(kind, body, text, false);
    }

    public Receipt file(Kind kind, @Nullable Integer body, String text, boolean withheld) {
        return file(kind, body, text, withheld, Language.AR, null);
    }

    public Receipt file(Kind kind, @Nullable Integer body, String text, Language language, @Nullable String email) {
        return file(kind, body, text, false, language, email);
    }

    private Receipt file(
            Kind kind,
            @Nullable Integer body,
            String text,
            boolean withheld,
            Language language,
            @Nullable String email) {
        return fileFor(fatima(language, email), kind, body, text, withheld, language);
    }

    /** Filed by somebody else than Fatima. */
    public Receipt fileFor(
            UUID person, Kind kind, @Nullable Integer body, String text, boolean withheld, Language language) {
        return cases.file(new NewSubmission(
                        Ids.next(clock.instant()),
                        kind,
                        language,
                        "ary",
                        null,
                        text,
                        null,
                        Channel.WEB,
                        LegalClock.dayOf(clock.instant()),
                        null,
                        new NewSubmission.Complainant(person, "RESIDENT", withheld, null, null),
                        body,
                        null,
                        NewSubmission.Place.NOWHERE,
                        false,
                        false,
                        List.of(),
                        null,
                        null))
                .get();
    }
}
