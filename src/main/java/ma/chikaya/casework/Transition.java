package ma.chikaya.casework;

import java.util.Set;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One row of the lifecycle.
 *
 * @param from the states it starts from; empty for the filing itself
 * @param to the state it leads to; null where the state stays
 */
public record Transition(
        Set<Kind> kinds,
        Set<State> from,
        Action action,
        @Nullable State to,
        EventType event,
        Who who) {

    public Transition {
        kinds = Set.copyOf(kinds);
        from = Set.copyOf(from);
    }

    State target(State current) {
        return to == null ? current : to;
    }
}
