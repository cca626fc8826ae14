package ma.chikaya.directory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a body has come in joining.
 *
 * @param done the steps that are done, as things are now
 * @param brought when the body above brought it in; null where it did not
 * @param tested tracking code of the first case handled; null where none was told
 * @param declared when it was declared joined; null where it was not
 */
public record Joining(
        int body,
        Set<JoiningStep> done,
        @Nullable Instant brought,
        @Nullable String tested,
        @Nullable Instant declared) {

    public Joining {
        done = Set.copyOf(done);
    }

    public boolean isComplete() {
        return done.size() == JoiningStep.values().length;
    }
}
