package ma.chikaya.notifications;

import static ma.chikaya.notifications.db.Tables.PREFERENCE;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Identities;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Silence;
import ma.chikaya.channels.Way;
import ma.chikaya.citizens.Citizens;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.people.Emails;
import ma.chikaya.people.Person;
import ma.chikaya.people.Phones;
import ma.chikaya.platform.Demo;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which way and in which language each person of a case is told. What was chosen for the case goes before what its
 * holder chose for his account; where neither says, e-mail goes before short messages, in the language of the case.
 * Who may ask and choose is the caller's business.
 */
@Component
public class Preferences {

    private final DSLContext sql;
    private final InstantSource clock;
    private final Cases cases;
    private final Citizens citizens;
    private final Outbox outbox;
    private final Silence silence;
    private final Demo demo;
    private final ApplicationEventPublisher events;

    Preferences(
            DSLContext sql,
            InstantSource clock,
            Cases cases,
            Citizens citizens,
            Outbox outbox,
            Silence silence,
            Demo demo,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.cases = cases;
        this.citizens = citizens;
        this.outbox = outbox;
        this.silence = silence;
        this.demo = demo;
        this.events = events;
    }

    /**
     * A way somebody may choose.
     *
     * @param contact where that goes, as far as its owner recognises it; empty where it goes nowhere
     * @param silenced whether that telephone asked for no more of them
     */
    public record Offer(Way way, String contact, boolean silenced) {}

    /** What the person, or else the helper, of a case chose; what nobody chose is left open. */
    public Preference of(UUID submission, boolean helper) {
        Preference ofCase = ofCase(submission, helper);
        return helper ? ofCase : ofCase.or(citizens.findPreference(submission));
    }

    /** What was chosen for the case itself. */
    public Preference ofCase(UUID submission, boolean helper) {
        return sql.selectFrom(PREFERENCE)
                .where(PREFERENCE.SUBMISSION_ID.eq(submission).and(PREFERENCE.HELPER.eq(helper)))
                .fetchOptional(row -> Preference.read(row.getWay(), row.getLanguage()))
                .orElse(Preference.NONE);
    }

    /**
     * Keeps a choice for one case: made on its page, or recorded by whoever spoke with the person. Where nothing is to
     * be sent, what waits is not sent either.
     */
    @Transactional
    public void choose(UUID submission, boolean helper, Preference chosen) {
        String way = chosen.way() == null ? null : chosen.way().name();
        String language = chosen.language() == null ? null : chosen.language().tag();
        sql.insertInto(PREFERENCE)
                .set(PREFERENCE.SUBMISSION_ID, submission)
                .set(PREFERENCE.HELPER, helper)
                .set(PREFERENCE.WAY, way)
                .set(PREFERENCE.LANGUAGE, language)
                .set(PREFERENCE.CHANGED_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(PREFERENCE.WAY, way)
                .set(PREFERENCE.LANGUAGE, language)
                .set(PREFERENCE.CHANGED_AT, clock.instant())
                .execute();
        Way chosenWay = chosen.way();
        if (chosenWay != null && !sends(chosenWay)) outbox.withdraw(Party.bundle(submission, helper));
        events.publishEvent(new WayChosen(submission, helper));
    }

    /**
     * Where a person is told by letter: he chose post, or left no other way to tell him. The caller minds who may know
     * it.
     */
    public Optional<Addressee> findAddressee(UUID submission) {
        Way chosen = of(submission, false).way();
        if (chosen == Way.CALL || chosen == Way.PORTAL) return Optional.empty();
        return cases.findParties(submission)
                .map(Identities.Shown::person)
                .filter(person -> chosen == Way.POST || (person.phone() == null && person.email() == null))
                .flatMap(Addressee::find);
    }

    /** Why somebody cannot be told this way: there is nowhere to tell him. Empty where he can. */
    public static Optional<Refusal> findWrong(Way way, Contacts contacts) {
        boolean reached = switch (way) {
            case MAIL -> isGiven(contacts.email());
            case SMS, CALL -> isGiven(contacts.phone());
            case POST -> isGiven(contacts.postalAddress());
            case PORTAL -> true;
        };
        return reached ? Optional.empty() : Optional.of(new Refusal("notice.refused." + way.word()));
    }

    private static boolean isGiven(@Nullable String contact) {
        return contact != null && !contact.isBlank();
    }

    /** What somebody left to be reached by, typed or on file. */
    public record Contacts(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String postalAddress) {}

    /** A name and where letters to it go. */
    public record Addressee(String name, String address) {

        /** Empty where the person left no postal address. */
        public static Optional<Addressee> find(Person person) {
            String address = person.postalAddress();
            return isGiven(address)
                    ? Optional.of(new Addressee(person.displayName(), String.valueOf(address)))
                    : Optional.empty();
        }
    }

    /** The ways a person of a case can choose himself, a call among them, and the one that was recorded for him besides. */
    public List<Offer> listOffers(UUID submission, boolean helper) {
        Optional<Person> person = cases.findParties(submission)
                .flatMap(parties -> Optional.ofNullable(helper ? parties.helper() : parties.person()));
        if (person.isEmpty()) return List.of();
        String email = person.get().email();
        String phone = person.get().phone();
        List<Offer> offers = new ArrayList<>();
        if (email != null && (outbox.isOpen() || demo.isOn()))
            offers.add(new Offer(Way.MAIL, Emails.mask(email), false));
        if (phone != null && (outbox.isOpenForSms() || demo.isOn())) {
            offers.add(new Offer(Way.SMS, Phones.mask(phone), silence.isKept(phone)));
        }
        offers.add(new Offer(Way.PORTAL, "", false));
        Way recorded = of(submission, helper).way();
        boolean called = phone != null && !helper;
        if (called || recorded == Way.CALL)
            offers.add(new Offer(Way.CALL, phone == null ? "" : Phones.mask(phone), false));
        if (recorded == Way.POST) offers.add(new Offer(Way.POST, "", false));
        return offers;
    }

    /**
     * How a message reaches a person now: as he chose, or by the other way where that one is not there. Empty where
     * nothing is to be sent.
     */
    Optional<Way> route(@Nullable Way chosen, Person person, Outbox by) {
        if (chosen != null && !sends(chosen)) return Optional.empty();
        boolean mail = person.email() != null && by.isOpen();
        if (mail && chosen != Way.SMS) return Optional.of(Way.MAIL);
        String phone = person.phone();
        boolean sms = phone != null && by.isOpenForSms() && !silence.isKept(phone);
        if (sms) return Optional.of(Way.SMS);
        return mail ? Optional.of(Way.MAIL) : Optional.empty();
    }

    private static boolean sends(Way way) {
        return way == Way.MAIL || way == Way.SMS;
    }
}
