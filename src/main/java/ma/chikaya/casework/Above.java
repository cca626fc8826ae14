package ma.chikaya.casework;

import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import org.springframework.stereotype.Component;

/** Who follows a body from above: the supervisors of those it stands under, but for the national desk, which triages. */
@Component
class Above {

    private final Bodies bodies;

    Above(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The nearest body over this one that an official supervises; empty where there is none. */
    Optional<Integer> findBody(Official official, int body) {
        return bodies.listAncestors(body).stream()
                .map(Body::id)
                .filter(above -> above != Bodies.NATIONAL_DESK && official.is(Role.SUPERVISOR, above))
                .findFirst();
    }

    boolean is(Official official, int body) {
        return official.has(Role.SUPERVISOR) && findBody(official, body).isPresent();
    }

    /** Whether an official answers for a body: its supervisor, or whoever stands in for him. */
    static boolean answersFor(Official official, int body) {
        return official.is(Role.SUPERVISOR, body)
                || official.memberships().stream().anyMatch(m -> m.standsIn() && m.bodyId() == body);
    }
}
