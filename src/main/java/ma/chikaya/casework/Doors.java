package ma.chikaya.casework;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Through which door somebody comes in, said to the database: behind each it shows what is behind it and no more. */
@Component
class Doors {

    private final Scopes scopes;

    Doors(Scopes scopes) {
        this.scopes = scopes;
    }

    /** An official among all he may read: lists, counts, searches. */
    <T extends @Nullable Object> T reading(Official official, Supplier<T> work) {
        return Scoped.as(scopes.of(official).acting(), work);
    }

    /** An official in one case, to read it whole or to act on it; it is not there where he does not see it. */
    <T extends @Nullable Object> T in(Official official, UUID id, Supplier<T> work) {
        return Scoped.as(scopes.of(official).acting().in(id), work);
    }

    /** The same by its code. */
    <T extends @Nullable Object> T at(Official official, TrackingCode code, Supplier<T> work) {
        return Scoped.as(scopes.of(official).acting().at(code.digits()), work);
    }

    /** The same official at his counter: the letters there are before him too, and no case. */
    <T extends @Nullable Object> T atCounter(Official official, Supplier<T> work) {
        return Scoped.as(counter(official), work);
    }

    /** One case whose letter lies at his counter, or that he sees anyway: to print the letter and say how it went. */
    <T extends @Nullable Object> T atCounter(Official official, UUID id, Supplier<T> work) {
        return Scoped.as(counter(official).in(id), work);
    }

    /** Whoever works for a body hands over what it wrote, wherever the case has gone since. */
    private Acting counter(Official official) {
        Scope scope = scopes.of(official);
        Set<Integer> counters = new HashSet<>(scope.own());
        counters.addAll(official.bodies(Role.CLERK));
        return scope.acting().atCounters(counters);
    }

    /** Whoever has opened a case from outside, and what happens to that case alone. */
    static <T extends @Nullable Object> T opened(UUID id, Supplier<T> work) {
        return Scoped.as(Acting.within(id), work);
    }

    /** Whoever names a code, before its key is asked. */
    static <T extends @Nullable Object> T named(TrackingCode code, Supplier<T> work) {
        return Scoped.as(Acting.withCode(code.digits()), work);
    }

    static <T extends @Nullable Object> T filing(Supplier<T> work) {
        return Scoped.as(Acting.filing(), work);
    }
}
