package ma.chikaya.web.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body in a list of those one keeps.
 *
 * @param receives whether what is addressed to it comes to it
 * @param done steps of joining that are done, out of {@code of}
 * @param declared the day it was declared joined; null where it was not
 */
public record BodyState(
        String name,
        String href,
        boolean receives,
        int done,
        int of,
        @Nullable LocalDate declared) {}
