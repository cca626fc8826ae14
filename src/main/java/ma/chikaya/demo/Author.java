package ma.chikaya.demo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.NewSubmission;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.LegalClock;
import ma.chikaya.people.NewPerson;
import ma.chikaya.people.People;
import ma.chikaya.people.PersonType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented citizen: registers and files, once for each number. */
@Component
class Author {

    private final Cases cases;
    private final People people;
    private final TransactionTemplate transaction;

    Author(Cases cases, People people, PlatformTransactionManager manager) {
        this.cases = cases;
        this.people = people;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Files as of {@code at}; a number filed before gives the receipt it had. */
    Receipt file(Plan plan, String words, @Nullable String country, Instant at) {
        return Objects.requireNonNull(transaction.execute(open -> {
            UUID id = Ids.next(at);
            Random random = new Random(plan.number() * 31L + 7);
            PersonType type = typeOf(plan, random);
            UUID person = people.register(person(type, plan.text().language(), random));
            Receipt receipt = cases.file(submission(plan, words, country, id, person, type, at, random))
                    .get();
            if (!receipt.submissionId().equals(id)) open.setRollbackOnly();
            return receipt;
        }));
    }

    private static NewSubmission submission(
            Plan plan,
            String words,
            @Nullable String country,
            UUID id,
            UUID person,
            PersonType type,
            Instant at,
            Random random) {
        Channel channel = channel(random);
        boolean self = channel == Channel.WEB || channel == Channel.API;
        boolean abroad = type == PersonType.ABROAD;
        LocalText street = plan.details().street();
        String place = plan.text().language() == Language.FR ? street.fr() : street.ar();
        String key = "demo:" + plan.number();
        return new NewSubmission(
                id,
                plan.story().kind(),
                plan.text().language(),
                plan.text().writing(),
                null,
                words,
                null,
                channel,
                LegalClock.dayOf(at),
                self ? null : plan.crew().handler().id(),
                new NewSubmission.Complainant(person, type.name(), random.nextInt(100) < 6, null, null),
                plan.unaddressed() ? null : plan.crew().body().id(),
                plan.story().topic(),
                new NewSubmission.Place(plan.territory(), place, null, null, abroad ? country : null, null),
                false,
                false,
                List.of(),
                true,
                key,
                key);
    }

    private static PersonType typeOf(Plan plan, Random random) {
        if (plan.story().topic().equals("taxes.refund")) return PersonType.BUSINESS;
        if (plan.story().topic().equals("authority.associations")) return PersonType.ASSOCIATION;
        int dice = random.nextInt(100);
        if (dice < 6) return PersonType.ABROAD;
        if (dice < 10) return PersonType.GROUP;
        if (dice < 13) return PersonType.BUSINESS;
        if (dice < 15) return PersonType.ASSOCIATION;
        return dice < 16 ? PersonType.FOREIGNER : PersonType.RESIDENT;
    }

    /** Telephones of a row nobody was given, addresses of a domain that cannot exist (RFC 2606). */
    private static NewPerson person(PersonType type, Language language, Random random) {
        LocalText name = Names.person(random);
        String phone = "+2126000%05d".formatted(random.nextInt(100_000));
        String email =
                random.nextInt(4) == 0 ? "citoyen%05d@demo.chikaya.example".formatted(random.nextInt(100_000)) : null;
        boolean french = language == Language.FR;
        String organisation = switch (type) {
            case BUSINESS ->
                french
                        ? "Société " + name.fr().split(" ", -1)[1]
                        : "شركة " + name.ar().split(" ", -1)[1];
            case ASSOCIATION -> french ? "Association du quartier" : "جمعية الحي للتنمية";
            case GROUP -> french ? "Habitants du quartier" : "سكان الحي";
            default -> null;
        };
        return new NewPerson(
                type,
                french ? name.fr() : name.ar(),
                phone,
                email,
                null,
                organisation,
                type == PersonType.GROUP ? Integer.valueOf(5 + random.nextInt(60)) : null,
                null,
                null,
                null,
                language);
    }

    private static Channel channel(Random random) {
        int dice = random.nextInt(100);
        if (dice < 78) return Channel.WEB;
        if (dice < 86) return Channel.COUNTER;
        if (dice < 92) return Channel.TELEPHONE;
        return dice < 97 ? Channel.PAPER : Channel.POST;
    }
}
