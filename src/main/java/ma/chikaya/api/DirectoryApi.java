package ma.chikaya.api;

import java.time.Duration;
import java.util.List;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Question;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.directory.Windows;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Administrations and places, to find the codes a filing names. */
@RestController
@RequestMapping("/api/v1")
class DirectoryApi {

    private static final int MOST = 50;

    private final Bodies bodies;
    private final Territories territories;
    private final Windows windows;

    DirectoryApi(Bodies bodies, Territories territories, Windows windows) {
        this.windows = windows;
        this.bodies = bodies;
        this.territories = territories;
    }

    record Name(String ar, String fr, @Nullable String zgh) {}

    record Administration(
            String code, Name name, String family, @Nullable String territory) {}

    record Administrations(List<Administration> administrations) {}

    record Asked(
            int id, String kind, boolean required, @Nullable String topic, Name label, List<Name> choices) {}

    record Questions(List<Asked> questions) {}

    record Place(
            String code, String type, Name name, @Nullable String parent) {}

    record Places(List<Place> territories) {}

    @GetMapping("/administrations")
    ResponseEntity<Administrations> administrations(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String territory) {
        List<Body> found;
        if (q.isBlank()) {
            boolean known = territory != null && territories.find(territory).isPresent();
            found = territory != null && known ? bodies.listServing(territory) : List.of();
        } else {
            found = bodies.search(q, territory, MOST);
        }
        return cached(new Administrations(
                found.stream().limit(MOST).map(DirectoryApi::administration).toList()));
    }

    /** What an administration asks besides; nothing where it asks nothing or is not known. */
    @GetMapping("/administrations/{code}/questions")
    ResponseEntity<Questions> questions(@PathVariable String code) {
        List<Question> asked = bodies.findByCode(code)
                .map(body -> windows.listQuestions(body.id()))
                .orElse(List.of());
        return cached(new Questions(asked.stream().map(DirectoryApi::asked).toList()));
    }

    private static Asked asked(Question question) {
        return new Asked(
                question.id(),
                question.kind().word(),
                question.required(),
                question.topic(),
                name(question.label()),
                question.choices().stream().map(DirectoryApi::name).toList());
    }

    private static Name name(LocalText text) {
        return new Name(text.ar(), text.fr(), text.zgh());
    }

    @GetMapping("/territories")
    ResponseEntity<Places> territories(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String parent) {
        List<Territory> found;
        if (!q.isBlank()) found = territories.search(q, parent, MOST);
        else if (parent == null) found = territories.listRegions();
        else found = territories.find(parent).isPresent() ? territories.listChildren(parent) : List.of();
        return cached(new Places(found.stream().map(DirectoryApi::place).toList()));
    }

    private static <T> ResponseEntity<T> cached(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(body);
    }

    private static Administration administration(Body body) {
        return new Administration(
                body.code(),
                new Name(body.label().ar(), body.label().fr(), body.label().zgh()),
                body.family().name(),
                body.territory());
    }

    private static Place place(Territory territory) {
        return new Place(
                territory.code(),
                territory.kind().name(),
                new Name(
                        territory.name().ar(),
                        territory.name().fr(),
                        territory.name().zgh()),
                territory.parent());
    }
}
