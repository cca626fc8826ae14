package ma.chikaya.web.admin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A body chosen in a form: searched by name, then picked among those found, without scripts too.
 *
 * @param query what was searched for
 * @param chosen the id picked; null where nothing is
 */
public record BodyPick(String query, @Nullable Integer chosen, List<Choice> options) {

    private static final int MOST = 8;

    /** @param nobody label of the choice that picks no body; null where one must be picked */
    static BodyPick of(Page page, Bodies bodies, String query, @Nullable Integer chosen, @Nullable String nobody) {
        Set<Body> found = new LinkedHashSet<>();
        if (chosen != null) bodies.find(chosen).ifPresent(found::add);
        if (!query.isBlank()) {
            bodies.findByCode(query.strip()).ifPresent(found::add);
            found.addAll(bodies.search(query, null, MOST));
        }
        List<Choice> options = new ArrayList<>();
        if (nobody != null) options.add(new Choice("", nobody, chosen == null));
        for (Body body : found) {
            options.add(new Choice(
                    Integer.toString(body.id()),
                    body.label().in(page.language()),
                    body.code(),
                    chosen != null && chosen == body.id()));
        }
        return new BodyPick(query, chosen, options);
    }
}
