package ma.chikaya.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services inside bodies, as each body names them, and the topics each takes. */
@Component
public class Services {

    static final int LONGEST_NAME = 120;

    private final ServiceStore store;
    private final Audit audit;

    Services(ServiceStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The active services of a body, in the order they were added. */
    public List<Service> listOf(int body) {
        return store.listActive(body);
    }

    /** Every active service of every body. */
    public List<Service> listAll() {
        return store.listEveryActive();
    }

    public Optional<Service> find(int id) {
        return store.find(id);
    }

    /** Adds a service; one of the same Arabic name in the same body is returned, and active again. */
    public Service add(int body, LocalText name) {
        return store.find(store.add(body, name)).orElseThrow();
    }

    /**
     * Adds a service or changes one.
     *
     * @param id of the service to change; null to add one
     * @param version of the service the editor has read
     */
    @Transactional
    public Outcome<Service> save(
            int by, int body, @Nullable Integer id, int version, LocalText name, Set<String> topics) {
        Optional<String> wrong = check(name);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        Optional<Service> before = id == null ? Optional.empty() : store.findForUpdate(id);
        if (id != null && (before.isEmpty() || before.get().version() != version)) {
            return Outcome.refused("bodies.refusal.stale-service");
        }
        Optional<Service> same = store.find(body, name.ar());
        boolean taken = same.filter(one -> one.active() && (id == null || one.id() != id))
                .isPresent();
        if (taken || (id != null && same.filter(one -> one.id() != id).isPresent())) {
            return Outcome.refused("bodies.refusal.service-taken");
        }
        int service = id == null ? store.add(body, name) : id;
        store.update(service, name, topics);
        audit.add(by, id == null ? "service-added" : "service-changed", "body:" + body, "service:" + service);
        return Outcome.done(store.find(service).orElseThrow());
    }

    /** Offers a service no more; cases that name it keep it. */
    @Transactional
    public void close(int by, int id) {
        store.find(id).filter(Service::active).ifPresent(service -> {
            store.close(id);
            audit.add(by, "service-closed", "body:" + service.body(), "service:" + id);
        });
    }

    static Optional<String> check(LocalText name) {
        if (!BodyLedger.isArabic(name.ar())) return Optional.of("bodies.refusal.service-ar");
        if (!BodyLedger.isLatin(name.fr())) return Optional.of("bodies.refusal.service-fr");
        return name.ar().length() > LONGEST_NAME || name.fr().length() > LONGEST_NAME
                ? Optional.of("bodies.refusal.service-long")
                : Optional.empty();
    }
}
