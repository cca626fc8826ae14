package ma.chikaya.web.bodies;

import java.util.Set;
import ma.chikaya.directory.Service;
import org.jspecify.annotations.Nullable;

/**
 * A service in its form.
 *
 * @param id null for one that is being added
 */
public record ServiceForm(@Nullable Integer id, String nameAr, String nameFr, Set<String> topics, int version) {

    static final ServiceForm EMPTY = new ServiceForm(null, "", "", Set.of(), 0);

    static ServiceForm of(Service service) {
        return new ServiceForm(
                service.id(), service.name().ar(), service.name().fr(), service.topics(), service.version());
    }
}
