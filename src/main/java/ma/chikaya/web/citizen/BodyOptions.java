package ma.chikaya.web.citizen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyOrder;
import ma.chikaya.directory.Joined;
import ma.chikaya.intake.Form;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bodies offered: the one chosen already, those the words and the place suggest, those found by name. */
@Component
class BodyOptions {

    private static final int FOUND = 8;
    private static final int OF_A_PLACE = 4;

    private final Bodies bodies;
    private final Joined joined;

    BodyOptions(Bodies bodies, Joined joined) {
        this.bodies = bodies;
        this.joined = joined;
    }

    /**
     * What the page offers.
     *
     * @param defence whether the search met the National Defence, which the page explains
     */
    record Offer(List<BodyOption> options, List<BodyOption> found, boolean defence) {}

    /**
     * @param picked a body picked from the lists; comes first and is chosen
     * @param question a name searched for; null where nothing was
     */
    Offer offer(Page page, Form form, @Nullable Integer picked, @Nullable String question) {
        Set<Integer> shown = new HashSet<>();
        Integer kept = form.addressee() == null ? null : form.addressee().body();
        Integer chosen = picked != null ? picked : kept;
        List<BodyOption> options = new ArrayList<>();
        if (chosen != null) {
            bodies.find(chosen)
                    .filter(Body::addressable)
                    .filter(body -> shown.add(body.id()))
                    .ifPresent(body -> options.add(BodyOption.found(page, body, joined, bodies, true)));
        }
        for (Body body : ofPlace(form)) {
            if (shown.add(body.id())) options.add(BodyOption.found(page, body, joined, bodies, false));
        }
        List<BodyOption> found = new ArrayList<>();
        boolean defence = false;
        if (question != null && !question.isBlank()) {
            for (Body body : bodies.search(question, territory(form), FOUND)) {
                defence |= bodies.isDefence(body.id());
                if (body.addressable() && shown.add(body.id())) {
                    found.add(BodyOption.found(page, body, joined, bodies, false));
                }
            }
        }
        return new Offer(options, found, defence);
    }

    /** Only what was chosen: all that can be shown without the draft. */
    Offer chosen(Page page, @Nullable Integer body) {
        return offer(page, Form.empty(page.language()), body, null);
    }

    /** The council and the governor's administration of the place. */
    private List<Body> ofPlace(Form form) {
        String territory = territory(form);
        if (territory == null) return List.of();
        return bodies.listServing(territory).stream()
                .filter(body -> body.order() != BodyOrder.ADMINISTRATIONS)
                .limit(OF_A_PLACE)
                .toList();
    }

    private static @Nullable String territory(Form form) {
        Form.Place place = form.place();
        return place == null || place.territory().isBlank() ? null : place.territory();
    }
}
