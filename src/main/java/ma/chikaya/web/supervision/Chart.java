package ma.chikaya.web.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of medians over months, drawn on the server; time runs with the reading direction. The table beside it says
 * the same.
 *
 * @param says the conclusion, for whoever does not see it
 * @param line the points of the months that are over
 * @param going from the last of them to the month that goes on; null where it has none yet
 */
record Chart(
        String says,
        List<Level> levels,
        String line,
        @Nullable String going,
        List<Dot> dots,
        List<Tick> ticks,
        int labelsAt,
        String anchor) {

    static final int WIDTH = 640;
    static final int HEIGHT = 190;

    /** A height with its number of days. */
    record Level(int y, String label) {}

    /** @param label only of the first and the last */
    record Dot(int x, int y, boolean hollow, @Nullable String label) {}

    record Tick(int x, String label) {}
}
