package ma.chikaya.web.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.NamedBody;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** Names of bodies as the messages of these pages take them. */
@Component
class Naming {

    private final Bodies bodies;

    Naming(Bodies bodies) {
        this.bodies = bodies;
    }

    String label(Page page, int body) {
        return bodies.get(body).label().in(page.language());
    }

    /** As the body was called on a day. */
    String label(Page page, int body, LocalDate day) {
        return bodies.get(body, day).label().in(page.language());
    }

    /** Who stands above the body a file concerns; the national desk supervises nobody. */
    Optional<Body> findSupervisor(PublicCase file) {
        return Optional.ofNullable(bodies.get(concerned(file)).parent())
                .filter(above -> above != Bodies.NATIONAL_DESK)
                .map(bodies::get);
    }

    /** The body a file concerns, whoever handles it. */
    static int concerned(PublicCase file) {
        return Objects.requireNonNullElse(file.competentBodyId(), file.bodyId());
    }

    /** A body behind a noun: "de la commune de Tiznit". */
    String behind(Page page, int body) {
        return NamedBody.of(bodies.get(body), page.language()).of();
    }

    /**
     * Arguments of a message about a body: {@code body} for the middle of a sentence, {@code start} for its beginning,
     * {@code of} behind a noun, {@code gender} for {@code select}.
     *
     * @param more further names and values in turn
     */
    Object[] of(Page page, int body, Object... more) {
        return arguments(NamedBody.of(bodies.get(body), page.language()), more);
    }

    /** The same with the body as it was called when something happened. */
    Object[] at(Page page, int body, Instant happened, Object... more) {
        return arguments(NamedBody.of(bodies.get(body, LegalTime.dayOf(happened)), page.language()), more);
    }

    private static Object[] arguments(NamedBody named, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("body", named.inside(), "start", named.start(), "of", named.of()));
        arguments.addAll(List.of("gender", named.gender()));
        return arguments.toArray();
    }
}
