package ma.chikaya.web.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.NewSubmission.Place;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.NamedBody;
import ma.chikaya.directory.Services;
import ma.chikaya.directory.Territories;
import ma.chikaya.kernel.Language;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What ids are called in the reader's language. */
@Component
public class Names {

    private final Bodies bodies;
    private final Services services;
    private final Territories territories;
    private final Officials officials;

    Names(Bodies bodies, Services services, Territories territories, Officials officials) {
        this.bodies = bodies;
        this.services = services;
        this.territories = territories;
        this.officials = officials;
    }

    public String body(Page page, int id) {
        return bodies.find(id).map(body -> body.label().in(page.language())).orElse("#" + id);
    }

    /** As the body was called on a day. */
    String body(Page page, int id, LocalDate day) {
        return bodies.find(id).isEmpty()
                ? "#" + id
                : bodies.get(id, day).label().in(page.language());
    }

    /** A body's name as a sentence needs it. */
    public NamedBody named(Page page, int id) {
        return NamedBody.of(bodies.get(id), page.language());
    }

    /** The same as it was called on a day. */
    NamedBody named(Page page, int id, LocalDate day) {
        return NamedBody.of(bodies.get(id, day), page.language());
    }

    String service(Page page, int id) {
        return services.find(id).map(s -> s.name().in(page.language())).orElse("#" + id);
    }

    public Map<Integer, String> officials(Page page, Collection<Integer> ids) {
        Map<Integer, String> names = new HashMap<>();
        officials.findNames(ids).forEach((id, name) -> names.put(id, name.in(page.language())));
        return names;
    }

    /** Words and territory, or the country abroad; null where no place was given. */
    @Nullable
    String place(Page page, Place place) {
        return place(page.language(), page.t("desk.comma"), place);
    }

    /** The same in a language that may be another than the page's. */
    @Nullable
    String place(Language language, String comma, Place place) {
        String where = place.territory() == null
                ? null
                : territories
                        .find(place.territory())
                        .map(t -> t.label().in(language))
                        .orElse(null);
        if (where == null && place.country() != null) {
            String country = java.util.Locale.of("", place.country()).getDisplayCountry(language.locale());
            where = place.consulate() == null ? country : place.consulate() + comma + country;
        }
        if (place.words() == null || place.words().isBlank()) return where;
        // Each part keeps its own direction, or a French street would swap places with an Arabic town.
        return where == null
                ? place.words()
                : "\u2068" + place.words() + "\u2069" + comma + "\u2068" + where + "\u2069";
    }
}
