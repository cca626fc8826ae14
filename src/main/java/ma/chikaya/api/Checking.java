package ma.chikaya.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.intake.Completeness;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Problem;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a request into the form the pages fill in, so that the same rules judge both, and reports everything that is
 * wrong at once. Only what a form cannot hold is judged here: words and codes that name nothing.
 */
@Component
class Checking {

    private static final String MOROCCO = "MA";

    /** About a centimetre; intake keeps less. */
    private static final int DECIMALS = 7;

    /** What a program is told where a page speaks of its lists and buttons. */
    private static final Map<String, String> FOR_PROGRAMS = Map.ofEntries(
            Map.entry("intake.text.empty", "api.required"),
            Map.entry("intake.territory.unknown", "api.territory"),
            Map.entry("intake.position.impossible", "api.coordinates"),
            Map.entry("intake.position.abroad", "api.coordinates.abroad"),
            Map.entry("intake.country.unknown", "api.country"),
            Map.entry("intake.body.network", "api.administration.network"),
            Map.entry("intake.type.missing", "api.required"),
            Map.entry("intake.type.unknown", "api.type"),
            Map.entry("intake.contact.missing", "api.contact"),
            Map.entry("intake.identity.type", "api.identity"));

    private final Bodies bodies;
    private final Completeness completeness;

    Checking(Bodies bodies, Completeness completeness) {
        this.bodies = bodies;
        this.completeness = completeness;
    }

    /** The form, whole and right; throws a problem where it is not. */
    Form check(SubmissionRequest request) {
        List<Fault> faults = new ArrayList<>();
        Language language = word(request.language(), "/language", "api.language", Language::find, faults)
                .orElse(Language.AR);
        Kind kind =
                word(request.kind(), "/kind", "api.kind", Kind::find, faults).orElse(null);
        Form form = new Form(
                language,
                new Form.Told(kind, false, request.subject(), text(request.text()), null),
                null,
                place(request.place(), faults),
                addressee(request.administration(), faults),
                who(request, faults));
        form = answered(form, request.answers());
        for (Field.Part part : Field.Part.values()) {
            boolean missing = part == Field.Part.WHO && request.complainant() == null;
            if (!missing) completeness.check(form, part).forEach(problem -> faults.add(fault(problem)));
        }
        if (!faults.isEmpty()) throw ApiException.invalid(faults);
        return form;
    }

    private static Form answered(Form form, @Nullable List<SubmissionRequest.@Nullable Answer> answers) {
        if (answers == null) return form;
        Form answered = form;
        for (SubmissionRequest.Answer answer : answers) {
            if (answer == null || answer.question() == null) continue;
            answered = answered.answering(answer.question(), text(answer.value()));
        }
        return answered;
    }

    private static Fault fault(Problem problem) {
        Refusal why = problem.why();
        if (why.key().equals("intake.body.defence")) throw new ApiException(ProblemCode.OUT_OF_SCOPE);
        String key = FOR_PROGRAMS.getOrDefault(why.key(), why.key());
        return new Fault(problem.field().pointer(), new Refusal(key, why.arguments()));
    }

    private Form.@Nullable Addressee addressee(@Nullable String code, List<Fault> faults) {
        if (text(code).isBlank()) return null;
        Optional<Body> body = bodies.findByCode(text(code).strip());
        if (body.isEmpty()) faults.add(Fault.of("/administration", "api.administration"));
        return body.map(found -> new Form.Addressee(found.id())).orElse(null);
    }

    private static Form.@Nullable Place place(SubmissionRequest.@Nullable Place given, List<Fault> faults) {
        if (given == null) return null;
        String territory = text(given.territory());
        String country = text(given.country()).strip().toUpperCase(Locale.ROOT);
        boolean abroad = !country.isEmpty() && !country.equals(MOROCCO);
        if (abroad && !territory.isBlank()) faults.add(Fault.of("/place/territory", "api.place.both"));
        return new Form.Place(
                abroad ? Form.Where.ABROAD : Form.Where.MOROCCO,
                territory,
                text(given.words()),
                degrees(given.lat()),
                degrees(given.lon()),
                abroad ? country : "",
                "");
    }

    private static Form.@Nullable Who who(SubmissionRequest request, List<Fault> faults) {
        SubmissionRequest.Complainant given = request.complainant();
        if (given == null) {
            faults.add(Fault.of("/complainant", "api.required"));
            return null;
        }
        SubmissionRequest.Identity identity = given.identity();
        String number = identity == null ? "" : text(identity.number());
        if (identity != null && number.isBlank()) {
            faults.add(Fault.of("/complainant/identity/number", "api.required"));
        }
        return new Form.Who(
                text(given.type()),
                text(given.name()),
                text(given.phone()),
                text(given.email()),
                null,
                identity == null ? "" : text(identity.type()),
                number,
                null,
                "",
                "",
                Boolean.TRUE.equals(request.withholdIdentity()),
                null);
    }

    private static <T> Optional<T> word(
            @Nullable String given,
            String pointer,
            String key,
            Function<String, Optional<T>> find,
            List<Fault> faults) {
        Optional<T> found = text(given).isBlank() ? Optional.empty() : find.apply(text(given));
        if (found.isEmpty()) faults.add(Fault.of(pointer, text(given).isBlank() ? "api.required" : key));
        return found;
    }

    private static String degrees(@Nullable Double given) {
        if (given == null) return "";
        if (!Double.isFinite(given)) return given.toString();
        return BigDecimal.valueOf(given)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
