package ma.chikaya.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.limits.Purpose;
import ma.chikaya.routing.Branch;
import ma.chikaya.routing.Proposal;
import ma.chikaya.routing.Proposals;
import ma.chikaya.routing.Reading;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads a text and says whom it seems meant for, for programs; nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/routing")
class RoutingApi {

    private static final int LONGEST_TEXT = 10_000;

    private final Proposals proposals;
    private final Bodies bodies;
    private final Territories territories;
    private final Gate gate;

    RoutingApi(Proposals proposals, Bodies bodies, Territories territories, Gate gate) {
        this.proposals = proposals;
        this.bodies = bodies;
        this.territories = territories;
        this.gate = gate;
    }

    /** What is to be read. */
    record Asked(@Nullable String text, @Nullable String territory) {}

    record Suggestions(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String language,

            String kind,
            List<Suggestion> suggestions,
            List<String> flags,
            List<String> missing) {}

    /** A body that seems competent; open where only the place is missing to say which of its family. */
    record Suggestion(
            @JsonInclude(JsonInclude.Include.ALWAYS) PublicSubmissions.@Nullable Administration administration,
            String family,
            String topic,
            double confidence,
            List<String> because) {}

    @PostMapping("/suggestions")
    ResponseEntity<Suggestions> suggest(@RequestBody Asked asked, HttpServletRequest http) {
        String text = Objects.requireNonNullElse(asked.text(), "");
        String territory = asked.territory() == null || asked.territory().isBlank()
                ? null
                : asked.territory().strip();
        List<Fault> faults = new ArrayList<>();
        int over = CleanText.length(text) - LONGEST_TEXT;
        if (text.isBlank()) faults.add(Fault.of("/text", "api.required"));
        else if (over > 0) {
            faults.add(new Fault("/text", new Refusal("intake.text.long", Map.of("over", over, "max", LONGEST_TEXT))));
        }
        if (territory != null && territories.find(territory).isEmpty()) {
            faults.add(Fault.of("/territory", "api.territory"));
        }
        if (!faults.isEmpty()) throw ApiException.invalid(faults);
        gate.pass(Purpose.READING, http, "");
        Reading reading = proposals.propose(CleanText.clean(text), territory);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Suggestions(
                        reading.language(),
                        word(reading.kind()),
                        reading.proposals().stream().map(this::suggestion).toList(),
                        words(reading.flags()),
                        words(reading.missing())));
    }

    private Suggestion suggestion(Proposal proposal) {
        Body body = proposal.body() == null ? null : bodies.get(proposal.body());
        return new Suggestion(
                body == null
                        ? null
                        : new PublicSubmissions.Administration(
                                body.code(),
                                new PublicSubmissions.Administration.Name(
                                        body.label().ar(), body.label().fr())),
                Branch.of(proposal.family()).name(),
                proposal.topic(),
                proposal.confidence(),
                proposal.because());
    }

    private static List<String> words(Set<? extends Enum<?>> values) {
        return values.stream().sorted().map(RoutingApi::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
