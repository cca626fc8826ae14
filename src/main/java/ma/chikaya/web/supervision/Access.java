package ma.chikaya.web.supervision;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Scope;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which bodies one follows: those one supervises, and those under them. Any other is not found. */
@Component
class Access {

    private final Cases cases;
    private final Bodies bodies;

    Access(Cases cases, Bodies bodies) {
        this.cases = cases;
        this.bodies = bodies;
    }

    /**
     * A body one may follow.
     *
     * @param below whether it stands under one's own, and is only read
     */
    record Followed(Body body, boolean below) {

        int id() {
            return body.id();
        }

        List<Integer> ids() {
            return List.of(body.id());
        }
    }

    /** The bodies one supervises, in a fixed order. */
    List<Integer> listOwn(Official official) {
        return List.copyOf(new TreeSet<>(official.bodies(Role.SUPERVISOR)));
    }

    Followed get(Official official, @Nullable Integer wanted) {
        List<Integer> own = listOwn(official);
        if (wanted == null) {
            if (own.isEmpty()) throw notFound();
            return new Followed(bodies.get(own.getFirst()), false);
        }
        Optional<Body> body = bodies.find(wanted);
        if (body.isPresent() && own.contains(wanted)) return new Followed(body.get(), false);
        Scope scope = cases.scopeOf(official);
        if (body.isPresent() && scope.below().contains(wanted)) return new Followed(body.get(), true);
        throw notFound();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
