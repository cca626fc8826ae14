package ma.chikaya.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import ma.chikaya.casework.NewSubmission;
import ma.chikaya.casework.NewSubmission.Complainant;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.people.Emails;
import ma.chikaya.people.Identities;
import ma.chikaya.people.IdentityDocument;
import ma.chikaya.people.IdentityType;
import ma.chikaya.people.NewPerson;
import ma.chikaya.people.PersonType;
import ma.chikaya.people.Phones;
import ma.chikaya.text.CleanText;
import ma.chikaya.text.Writing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns a form that was found complete into what people and casework take: clean, parsed, and nothing besides. */
final class Composing {

    private Composing() {}

    static NewPerson person(Form form) {
        Form.Who who = Objects.requireNonNull(form.who());
        PersonType type = WhoCheck.type(who.type()).orElseThrow();
        boolean group = type == PersonType.GROUP;
        return new NewPerson(
                type,
                who.name(),
                read(who.phone(), Phones::parse),
                read(who.email(), Emails::parse),
                identity(who),
                who.organisation(),
                group ? WhoCheck.groupSize(who.groupSize()).orElse(null) : null,
                group ? who.mandate() : null,
                who.postalAddress(),
                null,
                form.language());
    }

    static Optional<NewPerson> helper(Form form) {
        Form.Helper helper = Objects.requireNonNull(form.who()).helper();
        if (helper == null) return Optional.empty();
        return Optional.of(new NewPerson(
                PersonType.HELPER,
                helper.name(),
                read(helper.phone(), Phones::parse),
                read(helper.email(), Emails::parse),
                null,
                null,
                null,
                null,
                null,
                helper.relation(),
                form.language()));
    }

    static NewSubmission submission(
            Form form, Filings.Way way, UUID person, @Nullable UUID helper, @Nullable String topic, boolean danger) {
        Form.Told told = Objects.requireNonNullElse(form.told(), Form.Told.NOTHING);
        Form.Who who = Objects.requireNonNull(form.who());
        String text = CleanText.clean(told.text());
        return new NewSubmission(
                way.id(),
                form.kind(),
                form.language(),
                Writing.detect(text).map(Writing::tag).orElse(form.language().tag()),
                line(told.subject()),
                text,
                business(form),
                way.channel(),
                way.receivedOn(),
                way.keyedBy(),
                new Complainant(
                        person,
                        WhoCheck.type(who.type()).orElseThrow().name(),
                        who.withheld(),
                        helper,
                        who.helper() == null ? null : who.helper().sees().name()),
                form.addressee() == null ? null : form.addressee().body(),
                topic,
                place(form.place()),
                danger,
                told.isSpokenOnly(),
                way.files(),
                way.noCourt(),
                way.key(),
                way.key() == null ? null : hash(form));
    }

    /** What was filled in, as one value to tell a repeated sending from another one. */
    static String hash(Form form) {
        return Digests.hex(DraftStore.write(form, true));
    }

    private static NewSubmission.Place place(Form.@Nullable Place place) {
        if (place == null) return NewSubmission.Place.NOWHERE;
        Optional<Position> position = Position.read(place.lat(), place.lon());
        return switch (place.where()) {
            case NOWHERE -> NewSubmission.Place.NOWHERE;
            case ABROAD ->
                new NewSubmission.Place(
                        null,
                        line(place.words()),
                        position.map(Position::lat).orElse(null),
                        position.map(Position::lon).orElse(null),
                        PlaceCheck.country(place.country()).orElseThrow(),
                        line(place.consulate()));
            case MOROCCO ->
                new NewSubmission.Place(
                        place.territory().isBlank() ? null : place.territory().strip(),
                        line(place.words()),
                        position.map(Position::lat).orElse(null),
                        position.map(Position::lon).orElse(null),
                        null,
                        null);
        };
    }

    private static @Nullable String business(Form form) {
        Form.Obstacle obstacle = form.obstacle();
        if (obstacle == null || !form.isObstacle()) return null;
        Map<String, String> facts = new TreeMap<>();
        if (obstacle.stage() != null) facts.put("stage", obstacle.stage().name());
        String licence = line(obstacle.licence());
        if (licence != null) facts.put("licence", licence);
        Dates.read(obstacle.requestedOn()).map(LocalDate::toString).ifPresent(day -> facts.put("requestedOn", day));
        return JsonMapper.shared().writeValueAsString(facts);
    }

    private static @Nullable IdentityDocument identity(Form.Who who) {
        if (who.identityNumber().isBlank()) return null;
        IdentityType type = IdentityType.find(who.identityType()).orElseThrow();
        return Identities.parse(type, who.identityNumber()).get();
    }

    private static @Nullable String read(String typed, java.util.function.Function<String, Outcome<String>> parse) {
        return typed.isBlank() ? null : parse.apply(typed).get();
    }

    private static @Nullable String line(@Nullable String typed) {
        String clean = typed == null ? "" : CleanText.cleanLine(typed);
        return clean.isEmpty() ? null : clean;
    }
}
