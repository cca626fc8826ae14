package ma.chikaya.web.citizen;

import java.util.Optional;
import ma.chikaya.intake.Form;
import ma.chikaya.routing.Proposals;
import ma.chikaya.routing.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a draft's own words seem to say, in its place; nothing where nothing is written. */
@Component
class Readings {

    private final Proposals proposals;

    Readings(Proposals proposals) {
        this.proposals = proposals;
    }

    Optional<Reading> find(Form form) {
        if (form.told() == null || form.told().text().isBlank()) return Optional.empty();
        return Optional.of(proposals.propose(form.told().text(), territory(form)));
    }

    /** Code of the place chosen; null where none is. */
    static @Nullable String territory(Form form) {
        Form.Place place = form.place();
        return place == null || place.territory().isBlank() ? null : place.territory();
    }
}
