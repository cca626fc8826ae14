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

/** Which bodies one follows: those one supervises or inspects, and those under them. Any other is not found. */
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

    /** The bodies one's view begins at: those one supervises or inspects. */
    List<Integer> listTops(Official official) {
        TreeSet<Integer> tops = new TreeSet<>(official.bodies(Role.SUPERVISOR));
        tops.addAll(official.bodies(Role.INSPECTOR));
        return List.copyOf(tops);
    }

    /** @param wanted null for the first of one's own */
    Followed get(Official official, @Nullable Integer wanted) {
        List<Integer> own = listOwn(official);
        if (wanted == null) {
            List<Integer> tops = own.isEmpty() ? listTops(official) : own;
            if (tops.isEmpty()) throw notFound();
            return new Followed(bodies.get(tops.getFirst()), own.isEmpty());
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
