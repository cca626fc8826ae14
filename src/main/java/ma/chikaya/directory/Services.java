package ma.chikaya.directory;

import java.util.List;
import java.util.Optional;
import ma.chikaya.kernel.LocalText;
import org.springframework.stereotype.Component;

/** The services inside bodies, as each body names them. */
@Component
public class Services {

    private final ServiceStore store;

    Services(ServiceStore store) {
        this.store = store;
    }

    /** The active services of a body, in the order they were added. */
    public List<Service> listOf(int body) {
        return store.listActive(body);
    }

    public Optional<Service> find(int id) {
        return store.find(id);
    }

    /** Adds a service; one of the same Arabic name in the same body is returned, and active again. */
    public Service add(int body, LocalText name) {
        return store.add(body, name);
    }

    /** Offers a service no more; cases that name it keep it. */
    public void close(int id) {
        store.close(id);
    }
}
