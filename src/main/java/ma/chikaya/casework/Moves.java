package ma.chikaya.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another calendar would move.
 *
 * @param total how many open cases
 * @param counted whether all were looked at; else there are more
 * @param bodies how many of each body, the most first
 * @param first the oldest of them
 */
public record Moves(int total, boolean counted, List<OfBody> bodies, Portion first) {

    public Moves {
        bodies = List.copyOf(bodies);
    }

    public record OfBody(int body, int cases) {}

    /**
     * Some of them, the oldest first, each with its dates.
     *
     * @param next after which case the next ones follow; null where these are the last
     */
    public record Portion(List<Moved> cases, @Nullable UUID next) {

        public Portion {
            cases = List.copyOf(cases);
        }
    }
}
