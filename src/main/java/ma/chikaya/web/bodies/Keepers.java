package ma.chikaya.web.bodies;

import java.util.List;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who keeps a body's pages: its supervisor, those of the bodies above it, and the central administration. */
@Component
class Keepers {

    private final Bodies bodies;

    Keepers(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The body, for whoever keeps it; for everybody else there is no such page. */
    Body get(Official official, int id) {
        Body body = bodies.find(id).orElseThrow(Keepers::none);
        if (!keeps(official, id)) throw none();
        return body;
    }

    boolean keeps(Official official, int id) {
        return official.has(Role.ADMIN)
                || official.bodies(Role.SUPERVISOR).stream().anyMatch(above -> bodies.isWithin(id, above));
    }

    /** The bodies whose supervisor an official is. */
    List<Body> listOwn(Official official) {
        return official.bodies(Role.SUPERVISOR).stream()
                .sorted()
                .flatMap(id -> bodies.find(id).stream())
                .toList();
    }

    /** The bodies directly under those, that are there. */
    Stream<Body> listBelow(Official official) {
        return listOwn(official).stream()
                .flatMap(body -> bodies.listChildren(body.id()).stream())
                .filter(body -> !bodies.isEnded(body.id()));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
