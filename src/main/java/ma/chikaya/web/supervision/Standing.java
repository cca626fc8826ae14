package ma.chikaya.web.supervision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import ma.chikaya.accounts.Presence;
import ma.chikaya.casework.OpenCounts;
import ma.chikaya.directory.Body;
import ma.chikaya.statistics.Counts;
import ma.chikaya.statistics.Days;
import ma.chikaya.statistics.What;
import org.jspecify.annotations.Nullable;

/**
 * Where one body stands among those under a territorial supervisor.
 *
 * @param done what it did in the time looked back on; null where nothing
 * @param presence whether anybody comes to its desk
 * @param toAnswer how many days its answers took; null where there were none
 */
record Standing(
        Body body,
        boolean joined,
        OpenCounts open,
        @Nullable Counts done,
        @Nullable Days toAnswer,
        Presence presence) {

    int answered() {
        return done == null ? 0 : done.get(What.ANSWERED);
    }

    int answeredInTime() {
        return done == null ? 0 : done.inTime(What.ANSWERED);
    }

    OptionalInt median() {
        return toAnswer == null ? OptionalInt.empty() : toAnswer.median();
    }

    /** The day the oldest of its late ones was due; a far one where none is late. */
    LocalDate oldest() {
        return Objects.requireNonNullElse(open.oldestLate(), LocalDate.MAX);
    }
}
