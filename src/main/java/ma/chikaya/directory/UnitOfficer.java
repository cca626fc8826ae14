package ma.chikaya.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a body's complaint unit from a day on.
 *
 * @param no counts those of the body; the last one is the version an editor has read
 * @param officer an account, like {@code deputy}
 */
public record UnitOfficer(
        int body,
        int no,
        LocalDate since,
        int officer,
        @Nullable Integer deputy,
        int by) {}
