package ma.chikaya.casework;

import java.util.List;

/**
 * What another calendar would move.
 *
 * @param total how many open cases
 * @param bodies how many of each body, the most first
 * @param first the oldest of them, each with its dates
 */
public record Moves(int total, List<OfBody> bodies, List<Moved> first) {

    public Moves {
        bodies = List.copyOf(bodies);
        first = List.copyOf(first);
    }

    public record OfBody(int body, int cases) {}
}
