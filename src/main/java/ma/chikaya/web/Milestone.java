package ma.chikaya.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One step on a file's path: done, where it is now, or still to come with its latest date. */
public record Milestone(
        State state, Content title, @Nullable Content detail) {

    public enum State {
        DONE,
        NOW,
        NEXT;

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
