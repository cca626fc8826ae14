package ma.chikaya.casework;

import java.util.HashSet;
import java.util.Set;
import ma.chikaya.platform.Acting;

/**
 * What an official may read. Every read of submissions passes it; outside it a submission does not exist.
 *
 * @param account the reader
 * @param own bodies he works in
 * @param below bodies under those he supervises, read only
 * @param services services he answers for: only the submissions they were asked about
 */
public record Scope(int account, Set<Integer> own, Set<Integer> below, Set<Integer> services) {

    public Scope {
        own = Set.copyOf(own);
        below = Set.copyOf(below);
        services = Set.copyOf(services);
    }

    /** Whether what a body has may be read. */
    public boolean covers(int body) {
        return own.contains(body) || below.contains(body);
    }

    /** What the database holds him to, whatever a query forgets. */
    Acting acting() {
        Set<Integer> bodies = new HashSet<>(own);
        bodies.addAll(below);
        return Acting.reader(account, bodies, own, services);
    }

    /** Whether there is anything at all to read. */
    public boolean isEmpty() {
        return own.isEmpty() && below.isEmpty() && services.isEmpty();
    }
}
