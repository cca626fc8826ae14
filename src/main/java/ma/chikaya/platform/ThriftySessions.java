package ma.chikaya.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Officials' sessions without a write for every page: the library notes each request's time, which waits for the disk,
 * and then reads the session again. Here the time is noted once a minute, and what was just saved is not read.
 */
final class ThriftySessions<S extends Session> implements FindByIndexNameSessionRepository<ThriftySessions.Thrifty<S>> {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;

    /** Not static: it holds sessions of this store's own type, and there is one store. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Thrifty<S>> justSaved = new ThreadLocal<>();

    ThriftySessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Thrifty<S> createSession() {
        return new Thrifty<>(sessions.createSession());
    }

    @Override
    public void save(Thrifty<S> session) {
        sessions.save(session.kept);
        justSaved.set(session);
    }

    @Override
    public @Nullable Thrifty<S> findById(String id) {
        Thrifty<S> saved = justSaved.get();
        justSaved.remove();
        if (saved != null && saved.getId().equals(id)) return saved;
        S found = sessions.findById(id);
        return found == null ? null : new Thrifty<>(found);
    }

    @Override
    public void deleteById(String id) {
        justSaved.remove();
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Thrifty<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, Thrifty<S>> found = new HashMap<>();
        sessions.findByIndexNameAndIndexValue(name, value).forEach((id, one) -> found.put(id, new Thrifty<>(one)));
        return found;
    }

    /** A session that seldom notes when it was used. */
    static final class Thrifty<S extends Session> implements Session {

        private final S kept;

        Thrifty(S kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (at.isAfter(kept.getLastAccessedTime().plus(NOTED_EVERY))) kept.setLastAccessedTime(at);
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) kept.removeAttribute(name);
            else kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
