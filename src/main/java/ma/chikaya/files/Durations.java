package ma.chikaya.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Times told by containers: believed up to a day. */
final class Durations {

    private Durations() {}

    /** {@code units} at so many {@code perSecond}; null where nothing sensible is told. */
    static @Nullable Duration of(double units, double perSecond) {
        double seconds = perSecond > 0 ? units / perSecond : 0;
        return seconds > 0 && seconds <= 86_400 ? Duration.ofMillis(Math.round(seconds * 1000)) : null;
    }
}
