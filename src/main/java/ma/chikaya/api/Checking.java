package ma.chikaya.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.casework.NewSubmission.Place;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.Kind;
import ma.chikaya.people.Emails;
import ma.chikaya.people.Identities;
import ma.chikaya.people.IdentityDocument;
import ma.chikaya.people.IdentityType;
import ma.chikaya.people.NewPerson;
import ma.chikaya.people.PersonType;
import ma.chikaya.people.Phones;
import ma.chikaya.platform.Messages;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a request field by field and reports everything that is wrong at once, in the sender's language. */
@Component
class Checking {

    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Bodies bodies;
    private final Territories territories;
    private final Messages messages;

    Checking(Bodies bodies, Territories territories, Messages messages) {
        this.bodies = bodies;
        this.territories = territories;
        this.messages = messages;
    }

    /** A request whose every field holds. */
    record Checked(
            Kind kind,
            Language language,
            String text,
            @Nullable String subject,
            @Nullable Integer body,
            Place place,
            boolean withheld,
            NewPerson person) {}

    Checked check(SubmissionRequest request) {
        Language language =
                Optional.ofNullable(request.language()).flatMap(Language::find).orElse(Language.AR);
        Findings found = new Findings(language);
        if (request.language() == null) found.add("/language", "api.required");
        else if (Language.find(request.language()).isEmpty()) found.add("/language", "api.language");
        Kind kind = kind(request, found);
        String text = text(request.text(), found);
        String subject = line(request.subject(), "/subject", found);
        Integer body = body(request.administration(), found);
        Place place = place(request.place(), found);
        NewPerson person = person(request.complainant(), language, found);
        if (!found.errors.isEmpty() || person == null || kind == null) {
            throw new ApiException(ProblemCode.INVALID, found.errors, 0);
        }
        boolean withheld = Boolean.TRUE.equals(request.withholdIdentity());
        return new Checked(kind, language, text, subject, body, place, withheld, person);
    }

    private static @Nullable Kind kind(SubmissionRequest request, Findings found) {
        if (request.kind() == null) {
            found.add("/kind", "api.required");
            return null;
        }
        Optional<Kind> kind = Kind.find(request.kind());
        if (kind.isEmpty()) found.add("/kind", "api.kind");
        return kind.orElse(null);
    }

    private static String text(@Nullable String given, Findings found) {
        String text = CleanText.clean(Objects.requireNonNullElse(given, ""));
        if (text.isBlank()) found.add("/text", "api.required");
        else if (!CleanText.hasWords(text)) found.add("/text", "api.text.words");
        else if (CleanText.length(text) > LONGEST_TEXT) {
            found.add("/text", "api.text.long", Map.of("most", LONGEST_TEXT, "length", CleanText.length(text)));
        }
        return text;
    }

    private static @Nullable String line(@Nullable String given, String pointer, Findings found) {
        if (given == null || given.isBlank()) return null;
        String line = CleanText.cleanLine(given);
        if (CleanText.length(line) > LONGEST_LINE) {
            found.add(pointer, "api.line.long", Map.of("most", LONGEST_LINE));
        }
        return line;
    }

    private @Nullable Integer body(@Nullable String code, Findings found) {
        if (code == null || code.isBlank()) return null;
        Optional<Body> body = bodies.findByCode(code.strip());
        if (body.isEmpty()) {
            found.add("/administration", "api.administration");
            return null;
        }
        if (bodies.isDefence(body.get().id())) throw new ApiException(ProblemCode.OUT_OF_SCOPE);
        if (!body.get().addressable()) found.add("/administration", "api.administration.network");
        return body.get().id();
    }

    private Place place(SubmissionRequest.@Nullable Place given, Findings found) {
        if (given == null) return Place.NOWHERE;
        String territory = given.territory() == null ? null : given.territory().strip();
        if (territory != null && territories.find(territory).isEmpty()) found.add("/place/territory", "api.territory");
        String country =
                given.country() == null ? null : given.country().strip().toUpperCase(Locale.ROOT);
        if (country != null && !COUNTRIES.contains(country)) found.add("/place/country", "api.country");
        Double lat = given.lat();
        Double lon = given.lon();
        boolean both = (lat == null) == (lon == null);
        boolean sane = lat == null || lon == null || (Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
        if (!both || !sane) found.add("/place/lat", "api.coordinates");
        return new Place(territory, line(given.words(), "/place/words", found), lat, lon, country, null);
    }

    private static @Nullable NewPerson person(
            SubmissionRequest.@Nullable Complainant given, Language language, Findings found) {
        if (given == null) {
            found.add("/complainant", "api.required");
            return null;
        }
        Optional<PersonType> type =
                Optional.ofNullable(given.type()).flatMap(PersonType::find).filter(t -> t != PersonType.HELPER);
        if (type.isEmpty()) found.add("/complainant/type", given.type() == null ? "api.required" : "api.type");
        String phone = parsed(given.phone(), Phones::parse, "/complainant/phone", found);
        String email = parsed(given.email(), Emails::parse, "/complainant/email", found);
        if (isBlank(given.phone()) && isBlank(given.email())) found.add("/complainant/phone", "api.contact");
        IdentityDocument identity = identity(given.identity(), found);
        String name = line(given.name(), "/complainant/name", found);
        if (!found.errors.isEmpty() || type.isEmpty()) return null;
        return NewPerson.of(type.get(), name, phone, email, language).withIdentity(identity);
    }

    private static @Nullable IdentityDocument identity(SubmissionRequest.@Nullable Identity given, Findings found) {
        if (given == null || (isBlank(given.type()) && isBlank(given.number()))) return null;
        Optional<IdentityType> type = Optional.ofNullable(given.type()).flatMap(IdentityType::find);
        if (type.isEmpty()) {
            found.add("/complainant/identity/type", "api.identity");
            return null;
        }
        return parsed(
                Objects.requireNonNullElse(given.number(), ""),
                typed -> Identities.parse(type.get(), typed),
                "/complainant/identity/number",
                found,
                true);
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static @Nullable String parsed(
            @Nullable String typed,
            java.util.function.Function<String, Outcome<String>> parser,
            String pointer,
            Findings found) {
        return parsed(Objects.requireNonNullElse(typed, ""), parser, pointer, found, false);
    }

    private static <T> @Nullable T parsed(
            String typed,
            java.util.function.Function<String, Outcome<T>> parser,
            String pointer,
            Findings found,
            boolean required) {
        if (typed.isBlank() && !required) return null;
        return switch (parser.apply(typed)) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> {
                found.add(pointer, refusal.key(), refusal.arguments());
                yield null;
            }
        };
    }

    private final class Findings {

        private final Language language;
        private final List<Problem.FieldError> errors = new ArrayList<>();

        Findings(Language language) {
            this.language = language;
        }

        void add(String pointer, String key) {
            add(pointer, key, Map.of());
        }

        void add(String pointer, String key, Map<String, Object> arguments) {
            errors.add(new Problem.FieldError(pointer, messages.text(language, key, arguments)));
        }
    }
}
