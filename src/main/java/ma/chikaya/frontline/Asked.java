package ma.chikaya.frontline;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about an answer that the server drew.
 *
 * @param measure what was promised, where that is asked
 */
public record Asked(
        UUID submission,
        Question question,
        int round,
        int point,
        @Nullable String measure) {

    /** What is asked. */
    public enum Question {
        /** Whether he is satisfied with the answer. */
        RATING,
        /** Whether what the body promised, and perhaps says is done, is done: the second key of its closing. */
        MEASURE,
        /** Whether what he complained of is solved. */
        OUTCOME,
        /** Nothing: so the lot fell. */
        NONE;

        /** Message key of the question, as it is said aloud. */
        public String key() {
            return "say.ask." + name().toLowerCase(Locale.ROOT);
        }
    }
}
